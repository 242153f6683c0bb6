package pe.minka.imports;

/** Text of a form that found no place in the sheet (texto sin ubicar), until somebody of the team has dealt with it. */
public record DraftNote(DraftNoteId id, String label, String text) {}
