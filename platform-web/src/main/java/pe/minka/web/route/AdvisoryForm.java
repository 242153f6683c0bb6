package pe.minka.web.route;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;
import pe.minka.files.Upload;
import pe.minka.practices.AdvisoryKind;
import pe.minka.practices.RegisterAdvisory;
import pe.minka.practices.sheet.WrittenDay;
import pe.minka.shared.Uuid7;
import pe.minka.web.writing.Typed;

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
        this.heldOn = Typed.text(heldOn);
        this.minutes = Typed.text(minutes);
        this.file = file;
        this.recommendations = Typed.text(recommendations);
        this.commitments = Typed.list(commitments);
    }

    /** A promise of the team and its day. */
    record Promise(String what, String due) {

        Promise(@Nullable String what, @Nullable String due) {
            this.what = Typed.text(what);
            this.due = Typed.text(due);
        }

        /** A line nobody has used lacks nothing. */
        private void findGaps(String line, Errors errors) {
            if (what.isBlank() && due.isBlank()) {
                return;
            }
            if (what.isBlank()) {
                errors.rejectValue(line + "what", "route.advisory.promise.missing");
            }
            if (WrittenDay.read(due).isEmpty()) {
                errors.rejectValue(line + "due", "practices.gap.noDay");
            }
        }
    }

    static AdvisoryForm empty() {
        var line = new Promise("", "");
        return new AdvisoryForm(null, null, "", "", null, "", List.of(line, line, line));
    }

    /** The same under an identity nobody has used. */
    AdvisoryForm anew() {
        return new AdvisoryForm(null, kind, heldOn, minutes, file, recommendations, commitments);
    }

    /** Everything that is missing at once, so that nobody mends one line to be told of the next. */
    void findGaps(Errors errors) {
        if (minutes.isBlank() && upload() == null) {
            errors.rejectValue("minutes", "practices.advisory.noMinutes");
        }
        if (WrittenDay.read(heldOn).isEmpty()) {
            errors.rejectValue("heldOn", "practices.gap.noDay");
        }
        for (int i = 0; i < commitments.size(); i++) {
            commitments.get(i).findGaps("commitments[" + i + "].", errors);
        }
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
