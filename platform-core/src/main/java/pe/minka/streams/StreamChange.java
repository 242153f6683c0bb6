package pe.minka.streams;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** Something to append: on this topic, what happened ({@code contribution-posted}) and to what. */
public record StreamChange(Topic topic, String kind, UUID subject) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{1,39}");

    public StreamChange {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(subject);
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("no kind of change: " + kind);
        }
    }
}
