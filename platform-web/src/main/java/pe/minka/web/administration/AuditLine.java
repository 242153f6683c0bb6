package pe.minka.web.administration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of the audit log in words. */
record AuditLine(
        Instant at,
        @Nullable Named actor,
        String action,
        Named subject,
        String region,
        @Nullable String reason,
        List<Detail> details) {

    AuditLine {
        details = List.copyOf(details);
    }

    /** Somebody or something with a name, and the page about it if there is one. */
    record Named(String name, @Nullable String href) {}

    /** A fact that belongs to an entry. */
    record Detail(String term, String value) {}
}
