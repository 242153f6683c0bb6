package pe.minka.documents;

/** Writes official forms with their labels. The same content always gives the same bytes. */
public interface DocumentWriter {

    byte[] write(FormKind kind, FormContent content);
}
