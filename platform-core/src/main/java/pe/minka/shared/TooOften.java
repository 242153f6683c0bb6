package pe.minka.shared;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody does more in a while than is taken from one person. After a pause the same is taken. */
public final class TooOften extends RuleViolation {

    private final Duration pause;

    public TooOften(String field, String code, Duration pause) {
        this(code, pause, field);
    }

    /** Where nothing is typed: it is told on a page of its own. */
    public TooOften(String code, Duration pause) {
        this(code, pause, null);
    }

    private TooOften(String code, Duration pause, @Nullable String field) {
        super(field, code, new Object[0]);
        this.pause = pause;
    }

    /** At least one. */
    public long seconds() {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }
}
