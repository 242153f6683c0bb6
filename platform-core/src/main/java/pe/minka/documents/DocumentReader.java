package pe.minka.documents;

/** Reads filled-in official forms. */
public interface DocumentReader {

    /**
     * Whatever the bytes are, there is a reading or a refusal, soon and in little memory.
     *
     * @throws DocumentRefused if this is no document that can be read
     */
    FormReading read(byte[] file);
}
