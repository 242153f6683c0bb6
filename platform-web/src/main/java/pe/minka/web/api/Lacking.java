package pe.minka.web.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a program has left out of what it sends: all of it is told at once. */
final class Lacking {

    private final String within;
    private final List<String> fields = new ArrayList<>();

    Lacking() {
        this("");
    }

    /** Where in the body it stands: {@code rules[0].}. */
    Lacking(String within) {
        this.within = within;
    }

    Lacking unless(String field, @Nullable Object sent) {
        if (sent == null) {
            fields.add(within + field);
        }
        return this;
    }

    void refuse() {
        if (!fields.isEmpty()) {
            throw new FieldsMissing(fields);
        }
    }

    /** Told by {@link Failures}. */
    static final class FieldsMissing extends RuntimeException {

        private final List<String> fields;

        FieldsMissing(List<String> fields) {
            super("missing: " + fields);
            this.fields = List.copyOf(fields);
        }

        List<String> fields() {
            return fields;
        }
    }
}
