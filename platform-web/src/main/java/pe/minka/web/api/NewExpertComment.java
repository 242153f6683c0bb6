package pe.minka.web.api;

import org.jspecify.annotations.Nullable;
import pe.minka.practices.sheet.ExpertRemarks;

/** A comment as a program sends it, to be published at once; the name is the one of the account. */
record NewExpertComment(
        @Nullable String post,
        @Nullable String institution,
        @Nullable String keyAspect,
        @Nullable String improvements,
        @Nullable String recommendations) {

    ExpertRemarks remarks() {
        return new ExpertRemarks(
                "",
                Sent.text(post),
                Sent.text(institution),
                Sent.text(keyAspect),
                Sent.text(improvements),
                Sent.text(recommendations));
    }
}
