package pe.minka.web.route;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import pe.minka.files.Upload;
import pe.minka.practices.AdvisoryKind;
import pe.minka.practices.RegisterAdvisory;
import pe.minka.shared.Uuid7;

/** Advice that was held elsewhere, with what the team promised there. */
record AdvisoryForm(
        UUID id,
        AdvisoryKind kind,
        String heldOn,
        String minutes,
        @Nullable MultipartFile file,
        String recommendations,
        List<Promise> commitments) {

    static final int PROMISES = 3;

    AdvisoryForm(
            @Nullable UUID id,
            @Nullable AdvisoryKind kind,
            @Nullable String heldOn,
            @Nullable String minutes,
            @Nullable MultipartFile file,
            @Nullable String recommendations,
            @Nullable List<Promise> commitments) {
        this.id = Objects.requireNonNullElseGet(id, Uuid7::next);
        this.kind = Objects.requireNonNullElse(kind, AdvisoryKind.PERSONALISED);
        this.heldOn = typed(heldOn);
        this.minutes = typed(minutes);
        this.file = file;
        this.recommendations = typed(recommendations);
        this.commitments = commitments == null ? List.of() : List.copyOf(commitments);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A promise of the team and its day. */
    record Promise(String what, String due) {

        Promise(@Nullable String what, @Nullable String due) {
            this.what = typed(what);
            this.due = typed(due);
        }
    }

    static AdvisoryForm empty() {
        var line = new Promise("", "");
        return new AdvisoryForm(null, null, "", "", null, "", List.of(line, line, line));
    }

    RegisterAdvisory advisory() {
        return new RegisterAdvisory(
                id,
                kind,
                heldOn,
                minutes,
                upload(),
                recommendations,
                commitments.stream()
                        .map(one -> new RegisterAdvisory.Commitment(one.what(), one.due()))
                        .toList());
    }

    private @Nullable Upload upload() {
        var sent = file;
        return sent == null || sent.isEmpty()
                ? null
                : new Upload(Objects.requireNonNullElse(sent.getOriginalFilename(), ""), sent);
    }
}
