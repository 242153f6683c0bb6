package pe.minka.lessons.form;

/** How what happened affected the result; both teach as much. */
public enum Impact {
    POSITIVE,
    NEGATIVE
}
