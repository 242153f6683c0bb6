package pe.minka.web.forms;

/** One line of what a form offers to choose from, as {@code fragments/form} takes it; the note stands under its label. */
public record Option(String value, String label, String note) {

    public Option(String value, String label) {
        this(value, label, "");
    }
}
