package pe.minka.web.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import pe.minka.documents.DocumentRefused;
import pe.minka.files.FileRefused;
import pe.minka.files.Upload;
import pe.minka.imports.Brought;
import pe.minka.imports.BroughtForm;
import pe.minka.imports.BroughtLesson;
import pe.minka.imports.DraftChoices;
import pe.minka.imports.EarlierDraft;
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
        var brought = (BroughtForm) bring(me, FormSubject.PRACTICE, file, key);
        var earlier = earlier(me, brought);
        return BroughtFormJson.of(draft(me, brought), brought, earlier, mapper);
    }

    /** What cannot be read for sure as a yes authorises nothing: the author answers in the draft. */
    @PostMapping(value = "/api/v1/imports/lesson-documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    BroughtLessonJson importLessonDocument(
            @Me Access me,
            @RequestPart("file") MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var brought = (BroughtLesson) bring(me, FormSubject.LESSON, file, key);
        var earlier = earlier(me, brought);
        return BroughtLessonJson.of(draft(me, brought), brought, earlier);
    }

    /** Those nobody has made a draft of: also the ones that could not be read. */
    @GetMapping("/api/v1/imports")
    List<WaitingDocumentJson> waitingDocuments(@Me Access me) {
        return uploads.waiting(me).stream().map(WaitingDocumentJson::of).toList();
    }

    @DeleteMapping("/api/v1/imports/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeWaitingDocument(@Me Access me, @PathVariable UUID id) {
        uploads.remove(me, new FormUploadId(id));
    }

    private Brought bring(Access me, FormSubject subject, MultipartFile file, @Nullable String key) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var upload = uploads.bring(me, id(me, subject, key), subject, new Upload(name, file));
        if (upload.refusal() != null) {
            throw new DocumentRefused(upload.refusal());
        }
        var brought = drafts.preview(me, upload.id());
        if (brought.isBlank()) {
            throw FileRefused.notAccepted("documents.read.emptyForm");
        }
        return brought;
    }

    private List<String> earlier(Access me, Brought brought) {
        return drafts.earlier(me, brought).stream().map(EarlierDraft::code).toList();
    }

    private String draft(Access me, Brought brought) {
        return drafts.draft(me, brought.upload().id(), DraftChoices.asRead(brought));
    }

    private static FormUploadId id(Access me, FormSubject subject, @Nullable String key) {
        String kind = subject == FormSubject.PRACTICE ? "form " : "lesson form ";
        return key == null
                ? FormUploadId.next()
                : new FormUploadId(UUID.nameUUIDFromBytes(
                        (kind + me.id().value() + " " + key.strip()).getBytes(StandardCharsets.UTF_8)));
    }
}
