package pe.minka.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import pe.minka.documents.DocumentRefused;
import pe.minka.files.Upload;
import pe.minka.imports.DraftChoices;
import pe.minka.imports.FormDrafts;
import pe.minka.imports.FormSubject;
import pe.minka.imports.FormUploadId;
import pe.minka.imports.FormUploads;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** Brings filled-in forms: each becomes a draft of whoever sends it, with a report of what went where. */
@RestController
class ImportsController {

    private final FormUploads uploads;
    private final FormDrafts drafts;
    private final ApiMapper mapper;

    ImportsController(FormUploads uploads, FormDrafts drafts, ApiMapper mapper) {
        this.uploads = uploads;
        this.drafts = drafts;
        this.mapper = mapper;
    }

    /** Under the same key the same document is brought once. */
    @PostMapping(value = "/api/v1/imports/practice-documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    BroughtFormJson importPracticeDocument(
            @Me Access me,
            @RequestPart("file") MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var upload = uploads.bring(me, id(me, key), FormSubject.PRACTICE, new Upload(name, file));
        if (upload.refusal() != null) {
            throw new DocumentRefused(upload.refusal());
        }
        var brought = drafts.preview(me, upload.id());
        String code = drafts.draft(me, upload.id(), DraftChoices.asRead(brought));
        return BroughtFormJson.of(code, brought, mapper);
    }

    private static FormUploadId id(Access me, @Nullable String key) {
        return key == null
                ? FormUploadId.next()
                : new FormUploadId(UUID.nameUUIDFromBytes(
                        ("form " + me.id().value() + " " + key.strip()).getBytes(StandardCharsets.UTF_8)));
    }
}
