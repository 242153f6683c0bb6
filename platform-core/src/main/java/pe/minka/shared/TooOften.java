package pe.minka.shared;

import java.time.Duration;

/** Somebody does more in a while than is taken from one person. After a pause the same is taken. */
public final class TooOften extends RuleViolation {

    private final Duration pause;

    public TooOften(String field, String code, Duration pause) {
        super(field, code, new Object[0]);
        this.pause = pause;
    }

    /** At least one. */
    public long seconds() {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }
}
