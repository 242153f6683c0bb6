package pe.minka.web.writing;

import pe.minka.writing.WrittenPart;

/** A part as its page sends it. The fields are named as those of the content, so that what it lacks is said at them. */
public interface PartForm<C extends WrittenPart> {

    /** Which state of the part whoever wrote had before them. */
    int revision();

    C content();

    /** How many lines it may have; 0 where there are no lines. */
    default int most() {
        return 0;
    }

    /** Without the line of that identity. */
    default PartForm<C> without(String line) {
        return this;
    }
}
