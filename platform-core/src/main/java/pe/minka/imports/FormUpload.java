package pe.minka.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.documents.DocumentRefused.Reason;
import pe.minka.files.FileId;
import pe.minka.members.MemberId;

/**
 * A filled-in form as it was sent, whether it could be read or not.
 *
 * @param refusal why it could not be read
 * @param code of the practice or lesson whose draft was made of it
 */
public record FormUpload(
        FormUploadId id,
        MemberId sentBy,
        Instant sentAt,
        String name,
        FormSubject subject,
        FileId file,
        @Nullable Reason refusal,
        @Nullable String code) {

    public boolean isRead() {
        return refusal == null;
    }
}
