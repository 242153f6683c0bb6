package pe.minka.documents.forms;

import pe.minka.documents.FormField;
import pe.minka.documents.FormKind;

/** Which labels count: those of one form, and inside the expert's block some more. */
record Scope(FormKind kind, boolean amongExpert) {

    boolean holds(Label label) {
        if (label.amongExpert()) {
            return amongExpert;
        }
        if (amongExpert && label.field() == FormField.INSTITUTIONS && !label.isStrong()) {
            return false;
        }
        return label.kind() == null || label.kind() == kind;
    }
}
