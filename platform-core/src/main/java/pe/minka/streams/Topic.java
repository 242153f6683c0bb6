package pe.minka.streams;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What can be watched: something of a kind that some feature shows, written {@code card:0193…}. */
public record Topic(String kind, UUID id) implements Comparable<Topic> {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{1,39}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Comparator<Topic> ORDER = Comparator.comparing(Topic::toString);

    public Topic {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("no kind of topic: " + kind);
        }
    }

    /** Empty unless it is written exactly as {@link #toString()} writes it. */
    public static Optional<Topic> of(String written) {
        int colon = written.indexOf(':');
        return colon > 0
                        && KIND.matcher(written.substring(0, colon)).matches()
                        && ID.matcher(written.substring(colon + 1)).matches()
                ? Optional.of(new Topic(written.substring(0, colon), UUID.fromString(written.substring(colon + 1))))
                : Optional.empty();
    }

    /** The order in which topics are locked. */
    @Override
    public int compareTo(Topic other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
