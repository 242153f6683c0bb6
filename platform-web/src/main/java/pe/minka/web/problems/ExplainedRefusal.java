package pe.minka.web.problems;

import pe.minka.shared.Forbidden;

/** Somebody may not, and the page says why and leads back to where the question arose. */
public final class ExplainedRefusal extends Forbidden {

    private final String code;
    private final String back;

    /** The key of the text that says why, and the page to go back to. */
    public ExplainedRefusal(String code, String back) {
        super(code + " at " + back);
        this.code = code;
        this.back = back;
    }

    String code() {
        return code;
    }

    String back() {
        return back;
    }
}
