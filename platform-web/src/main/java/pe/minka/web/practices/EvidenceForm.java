package pe.minka.web.practices;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A piece of evidence: what it is called, and a file or an address. */
record EvidenceForm(String title, @Nullable MultipartFile file, String link) {

    EvidenceForm(@Nullable String title, @Nullable MultipartFile file, @Nullable String link) {
        this.title = title == null ? "" : title;
        this.file = file;
        this.link = link == null ? "" : link;
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }
}
