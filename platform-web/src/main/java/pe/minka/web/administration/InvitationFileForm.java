package pe.minka.web.administration;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file of people to invite. */
record InvitationFileForm(@Nullable MultipartFile file) {

    boolean isEmpty() {
        return file == null || file.isEmpty();
    }
}
