package pe.minka.web.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.documents.DocumentRefused;
import pe.minka.imports.FormSubject;
import pe.minka.imports.FormUpload;

/**
 * A document that waits to become a draft.
 *
 * @param refusal why it could not be read
 */
record WaitingDocumentJson(
        UUID id, String name, FormSubject subject, Instant sentAt, DocumentRefused.@Nullable Reason refusal) {

    static WaitingDocumentJson of(FormUpload upload) {
        return new WaitingDocumentJson(
                upload.id().value(), upload.name(), upload.subject(), upload.sentAt(), upload.refusal());
    }
}
