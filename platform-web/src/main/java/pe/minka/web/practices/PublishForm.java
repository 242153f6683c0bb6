package pe.minka.web.practices;

import org.jspecify.annotations.Nullable;

/** What has changed since the last version, in the words of the holder. */
record PublishForm(String reason) {

    PublishForm(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
