package pe.minka.imports;

/** What a form is about. */
public enum FormSubject {
    PRACTICE,
    LESSON
}
