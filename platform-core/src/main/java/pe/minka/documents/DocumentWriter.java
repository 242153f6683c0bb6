package pe.minka.documents;

/** Writes official forms with their labels. The same content always gives the same bytes. */
public interface DocumentWriter {

    byte[] write(FormKind kind, FormContent content);

    /**
     * Any form that has been laid out.
     *
     * @param title what it is about; without one it is called as the form is
     * @param link the address in it, if there is one
     */
    byte[] write(FormSheet sheet, String title, String link);
}
