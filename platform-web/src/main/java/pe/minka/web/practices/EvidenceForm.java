package pe.minka.web.practices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import pe.minka.shared.Uuid7;

/**
 * A piece of evidence: what it is called, and a file or an address. The identity makes sure that who sends it twice has
 * sent it once.
 */
record EvidenceForm(UUID id, String title, @Nullable MultipartFile file, String link) {

    EvidenceForm(@Nullable UUID id, @Nullable String title, @Nullable MultipartFile file, @Nullable String link) {
        this.id = id == null ? Uuid7.next() : id;
        this.title = title == null ? "" : title;
        this.file = file;
        this.link = link == null ? "" : link;
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }
}
