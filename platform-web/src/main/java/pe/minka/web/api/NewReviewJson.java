package pe.minka.web.api;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decides about a lesson; who gives it back says why.
 *
 * @param version the one that was read; nothing is decided without it
 */
record NewReviewJson(
        @Nullable Integer version,
        Decision decision,
        @Nullable String reason) {

    int read() {
        if (version == null) {
            throw new NotUnderstood("version", "api.field.missing");
        }
        return version;
    }

    enum Decision {
        PUBLISH,
        GIVE_BACK
    }
}
