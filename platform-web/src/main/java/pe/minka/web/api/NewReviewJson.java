package pe.minka.web.api;

import org.jspecify.annotations.Nullable;

/** What a reviewer decides about a lesson; who gives it back says why. */
record NewReviewJson(Decision decision, @Nullable String reason) {

    enum Decision {
        PUBLISH,
        GIVE_BACK
    }
}
