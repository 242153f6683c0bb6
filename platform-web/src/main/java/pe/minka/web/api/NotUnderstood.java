package pe.minka.web.api;

/** A value of a request that means nothing where it stands, with the text that says what would. */
final class NotUnderstood extends RuntimeException {

    private final String field;
    private final String code;
    private final transient Object[] arguments;

    NotUnderstood(String field, String code, Object... arguments) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
        this.arguments = arguments.clone();
    }

    String field() {
        return field;
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
