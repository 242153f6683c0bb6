package pe.minka.shared;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the domain says no. The code is stable, names the Spanish text that explains it, and may point to the field
 * of the form that mends it.
 */
public class RuleViolation extends RuntimeException {

    private final String code;
    private final transient Object[] arguments;
    private final @Nullable String field;

    public RuleViolation(String code, Object... arguments) {
        this(null, code, arguments);
    }

    protected RuleViolation(@Nullable String field, String code, Object[] arguments) {
        super(code);
        this.code = code;
        this.arguments = arguments.clone();
        this.field = field;
    }

    public static RuleViolation at(String field, String code, Object... arguments) {
        return new RuleViolation(field, code, arguments);
    }

    /** The same of something that stands inside what was sent. */
    public RuleViolation within(String place) {
        return new RuleViolation(field == null ? place : place + "." + field, code, arguments);
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public @Nullable String field() {
        return field;
    }
}
