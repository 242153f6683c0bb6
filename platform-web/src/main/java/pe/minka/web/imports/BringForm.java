package pe.minka.web.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import pe.minka.shared.Uuid7;

/** A document to be brought; the identity makes sure that who sends it twice has sent it once. */
record BringForm(UUID id, @Nullable MultipartFile file) {

    BringForm(@Nullable UUID id, @Nullable MultipartFile file) {
        this.id = id == null ? Uuid7.next() : id;
        this.file = file;
    }

    static BringForm fresh() {
        return new BringForm(null, null);
    }

    boolean hasFile() {
        return file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isEmpty();
    }
}
