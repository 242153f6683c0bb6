package pe.minka.documents;

/** Lays answers out in the rows of an official form, under the labels its owner gave it. */
public interface FormLayout {

    FormSheet sheet(FormKind kind, FormContent content);
}
