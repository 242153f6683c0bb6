package pe.minka.documents.forms;

import pe.minka.documents.FormKind;

/** Whose labels count: those of a form for practices, or of the one for lessons. */
enum Form {
    REDLAC,
    COP,
    LESSON;

    static Form of(FormKind kind) {
        return switch (kind) {
            case REDLAC -> REDLAC;
            case COP -> COP;
        };
    }
}
