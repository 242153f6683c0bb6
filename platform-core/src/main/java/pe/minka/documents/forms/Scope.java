package pe.minka.documents.forms;

import pe.minka.documents.FormField;

/** Which labels count: those of one form, and inside the expert's block some more. */
record Scope(Form kind, boolean amongExpert) {

    boolean holds(Label label) {
        if (label.amongExpert()) {
            return amongExpert;
        }
        if (amongExpert && label.field() == FormField.INSTITUTIONS && !label.isStrong()) {
            return false;
        }
        return label.kind() == kind
                || (label.kind() == null && (kind != Form.LESSON || label.field() == FormField.FORM));
    }
}
