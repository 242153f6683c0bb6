package pe.minka.web.api;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decides about a lesson; who gives it back says why.
 *
 * @param version the one that was read
 */
record NewReviewJson(
        int version, Decision decision, @Nullable String reason) {

    enum Decision {
        PUBLISH,
        GIVE_BACK
    }
}
