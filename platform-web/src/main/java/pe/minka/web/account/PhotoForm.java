package pe.minka.web.account;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A photo of oneself. */
record PhotoForm(@Nullable MultipartFile file) {

    static PhotoForm empty() {
        return new PhotoForm(null);
    }
}
