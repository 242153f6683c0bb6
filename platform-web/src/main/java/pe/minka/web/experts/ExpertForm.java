package pe.minka.web.experts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.sheet.ExpertRemarks;
import pe.minka.web.writing.Typed;

/** The page of an expert's comment; the fields are named as those of the remarks. */
record ExpertForm(
        String name,
        String post,
        String institution,
        String keyAspect,
        String improvements,
        String recommendations,
        Boolean consent,
        Integer revision) {

    ExpertForm(
            @Nullable String name,
            @Nullable String post,
            @Nullable String institution,
            @Nullable String keyAspect,
            @Nullable String improvements,
            @Nullable String recommendations,
            @Nullable Boolean consent,
            @Nullable Integer revision) {
        this.name = Typed.text(name);
        this.post = Typed.text(post);
        this.institution = Typed.text(institution);
        this.keyAspect = Typed.text(keyAspect);
        this.improvements = Typed.text(improvements);
        this.recommendations = Typed.text(recommendations);
        this.consent = Boolean.TRUE.equals(consent);
        this.revision = Objects.requireNonNullElse(revision, 0);
    }

    static ExpertForm of(ExpertRemarks remarks, boolean consent, int revision) {
        return new ExpertForm(
                remarks.name(),
                remarks.post(),
                remarks.institution(),
                remarks.keyAspect(),
                remarks.improvements(),
                remarks.recommendations(),
                consent,
                revision);
    }

    /** What was typed, from now on on another state. */
    ExpertForm on(int seen) {
        return of(remarks(), consent, seen);
    }

    ExpertRemarks remarks() {
        return new ExpertRemarks(name, post, institution, keyAspect, improvements, recommendations);
    }
}
