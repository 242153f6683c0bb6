package pe.minka.documents;

import pe.minka.shared.RuleViolation;

/** A file that cannot be read as a Word document. The code of its reason is stable and names the text that explains it. */
public final class DocumentRefused extends RuleViolation {

    private final Reason reason;

    public DocumentRefused(Reason reason) {
        super("file", reason.code(), new Object[0]);
        this.reason = reason;
    }

    /** What is wrong with the file. */
    public enum Reason {
        NO_BYTES("documents.noBytes"),
        TOO_LARGE("documents.tooLarge"),
        NOT_WORD("documents.notWord"),
        OLD_WORD("documents.oldWord"),
        LOCKED("documents.locked"),
        DAMAGED("documents.damaged"),
        BOMB("documents.bomb"),
        ENTITIES("documents.entities"),
        MACROS("documents.macros"),
        TOO_MUCH_TEXT("documents.tooMuchText");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Reason reason() {
        return reason;
    }
}
