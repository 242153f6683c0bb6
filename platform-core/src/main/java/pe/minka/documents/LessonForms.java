package pe.minka.documents;

/** Reads and lays out the form of lessons learned. */
public interface LessonForms {

    /**
     * Whether somebody authorises to share the lesson is a yes only where nothing else can be read.
     *
     * @throws DocumentRefused if this is no document that can be read
     */
    LessonFormReading read(byte[] file);

    FormSheet sheet(LessonForm form);
}
