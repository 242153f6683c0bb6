package pe.minka.web.route;

import org.jspecify.annotations.Nullable;

/** What somebody says of one criterion; nothing is chosen at first. */
record VerdictForm(@Nullable Boolean met, String reason, String improvement) {

    VerdictForm(@Nullable Boolean met, @Nullable String reason, @Nullable String improvement) {
        this.met = met;
        this.reason = reason == null ? "" : reason;
        this.improvement = improvement == null ? "" : improvement;
    }

    static VerdictForm empty() {
        return new VerdictForm(null, "", "");
    }
}
