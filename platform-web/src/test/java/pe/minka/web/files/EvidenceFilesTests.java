package pe.minka.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pe.minka.PlatformTest;
import pe.minka.files.Upload;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.practices.PracticeEvidence;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.samples.ImageSamples;
import pe.minka.web.practices.Publishing;
import pe.minka.web.security.Caller;

/** Evidence that belongs to what is published is there for everybody, and nothing else is. */
@PlatformTest
class EvidenceFilesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeWriting writing;

    @Autowired
    private PracticePublication publication;

    @Autowired
    private PracticeEvidence evidence;

    @Autowired
    private PracticeReading reading;

    private Browsing browsing;
    private Access author;
    private String code;
    private String address;

    @BeforeEach
    void addEvidence() {
        browsing = new Browsing(web, jdbc, members);
        author = browsing.as(Caller.MEMBER);
        code = new Publishing(practices, writing, publication).publish(author, "Tutorías");
        evidence.addFile(
                author, code, "Padrón", new Upload("padron.jpg", new ByteArrayResource(ImageSamples.photo(400, 400))));
        var file = reading.draft(author, code).evidence().getFirst().file();
        address = "/archivos/" + Objects.requireNonNull(file).id().value();
    }

    private int visitor(String path) {
        return web.get().uri(path).exchange().getResponse().getStatus();
    }

    private int stranger() {
        return browsing.open(browsing.as(Caller.NATIONAL), address)
                .getResponse()
                .getStatus();
    }

    @Test
    void whatIsNotPublishedIsTheTeamsAlone() {
        assertThat(visitor(address)).isEqualTo(303);
        assertThat(visitor(address + "/160")).isEqualTo(303);
        assertThat(stranger()).isEqualTo(404);
        assertThat(browsing.open(author, address)).hasStatusOk();
    }

    @Test
    void whatIsPublishedIsThereForVisitors() {
        publication.publish(author, code, "Con el padrón");

        assertThat(visitor(address)).isEqualTo(200);
        assertThat(visitor(address + "/160")).isEqualTo(200);
        assertThat(stranger()).isEqualTo(200);
        assertThat(web.get().uri("/practicas/" + code).exchange()).bodyText().contains(address);
    }

    @Test
    void whatIsTakenAwayIsGoneForEverybody() {
        publication.publish(author, code, "Con el padrón");
        evidence.remove(
                author, code, reading.draft(author, code).evidence().getFirst().id());

        assertThat(visitor(address)).isEqualTo(303);
        assertThat(stranger()).isEqualTo(404);
    }
}
