package pe.minka.web.practices;

import org.jspecify.annotations.Nullable;

/**
 * What has changed since the last version, in the words of the holder.
 *
 * @param seen the number of that version, as the page showed it; 0 before the first
 */
record PublishForm(String reason, @Nullable Integer seen) {

    static final PublishForm NEW = new PublishForm("", null);

    PublishForm(@Nullable String reason, @Nullable Integer seen) {
        this.reason = reason == null ? "" : reason;
        this.seen = seen;
    }
}
