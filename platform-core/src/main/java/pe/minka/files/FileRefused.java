package pe.minka.files;

import pe.minka.shared.RuleViolation;

/** A file is not taken, and the field of the form it came with says why. Nothing of it was kept. */
public class FileRefused extends RuleViolation {

    /** The field a form sends its file in. */
    public static final String FIELD = "file";

    private final Reason reason;

    private FileRefused(Reason reason, String code, Object... arguments) {
        super(FIELD, code, arguments);
        this.reason = reason;
    }

    /** What lies behind a refusal, for whoever answers in numbers. */
    public enum Reason {
        TOO_LARGE,
        NOT_ACCEPTED,
        NO_SPACE,
        AWAY
    }

    public static FileRefused tooLarge(long limit) {
        return new FileRefused(Reason.TOO_LARGE, "files.tooLarge", limit / (1024 * 1024));
    }

    public static FileRefused notAccepted(String code, Object... arguments) {
        return new FileRefused(Reason.NOT_ACCEPTED, code, arguments);
    }

    public static FileRefused noSpace() {
        return new FileRefused(Reason.NO_SPACE, "files.noSpace");
    }

    /** Too many at once, or nobody there who keeps them: it may be sent again soon. */
    public static FileRefused away(String code) {
        return new FileRefused(Reason.AWAY, code);
    }

    public Reason reason() {
        return reason;
    }
}
