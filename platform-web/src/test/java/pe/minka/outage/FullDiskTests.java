package pe.minka.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.PlatformTest;
import pe.minka.files.FileRefused;
import pe.minka.files.store.FileStore;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.samples.ImageSamples;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

/** The disk of the files fills up; whatever needs none of it goes on. */
@PlatformTest
@Import(FullDiskTests.Disk.class)
class FullDiskTests {

    private final MockMvcTester web;
    private final MemberAccess members;
    private final FillingStore disk;
    private final Access me;

    @Autowired
    FullDiskTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members, FillingStore disk) {
        this.web = web;
        this.members = members;
        this.disk = disk;
        this.me = Objects.requireNonNull(new Cast(jdbc, members).of(Caller.MEMBER));
    }

    @Test
    @DisplayName("R23")
    void uploadsAreToldSoAndReadingAndWritingGoOn() {
        assertThat(upload()).hasStatus(302);
        var photo = Objects.requireNonNull(members.of(me.id()).orElseThrow().photo());
        disk.full = true;

        assertThat(upload())
                .hasStatus(507)
                .bodyText()
                .contains("Ahora no hay espacio para guardar archivos", "id=\"file-e\"");
        assertThat(members.of(me.id()).orElseThrow().photo())
                .as("the old one stays")
                .isEqualTo(photo);
        assertThat(web.get().uri("/archivos/" + photo.value()).with(Actors.as(me)))
                .hasStatusOk();
        assertThat(web.get().uri("/mi/cuenta").with(Actors.as(me))).hasStatusOk();
        assertThat(web.post()
                        .uri("/mi/cuenta/preferencias")
                        .param("theme", "DARK")
                        .with(Actors.as(me))
                        .with(csrf()))
                .hasStatus(302);
    }

    private MvcTestResult upload() {
        return web.post()
                .multipart()
                .file(new MockMultipartFile("file", "yo.jpg", "image/jpeg", ImageSamples.photo(50, 50)))
                .uri("/mi/cuenta/foto")
                .with(Actors.as(members.of(me.id()).orElseThrow()))
                .with(csrf())
                .exchange();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Disk {

        @Bean
        @Primary
        FillingStore fillingStore(@Qualifier("pe.minka.files.store.FolderStore") FileStore folder) {
            return new FillingStore(folder);
        }
    }

    /** The real store, until there is no room. */
    static final class FillingStore implements FileStore {

        private final FileStore folder;
        private volatile boolean full;

        FillingStore(FileStore folder) {
            this.folder = folder;
        }

        @Override
        public void write(String key, byte[] bytes) {
            if (full) {
                throw FileRefused.noSpace();
            }
            folder.write(key, bytes);
        }

        @Override
        public boolean has(String key) {
            return folder.has(key);
        }

        @Override
        public InputStream read(String key) throws IOException {
            return folder.read(key);
        }

        @Override
        public void delete(String key) {
            folder.delete(key);
        }

        @Override
        public void each(Consumer<String> key) {
            folder.each(key);
        }

        @Override
        public void eachBefore(Instant moment, Consumer<String> key) {
            folder.eachBefore(moment, key);
        }
    }
}
