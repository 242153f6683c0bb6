package pe.minka.documents;

/** Which official form: the «Formato para documentar buenas prácticas» of REDLAC, or the sheet (ficha) of the CoP. */
public enum FormKind {
    REDLAC,
    COP
}
