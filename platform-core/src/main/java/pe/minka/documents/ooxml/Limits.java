package pe.minka.documents.ooxml;

import pe.minka.documents.DocumentRefused;
import pe.minka.documents.DocumentRefused.Reason;

/** How much one document may hold. A filled-in form is a thousand times smaller; what is larger is no form. */
final class Limits {

    static final int FILE = 50 * 1024 * 1024;
    static final int ENTRIES = 10_000;

    /** All the parts that are read, unpacked. */
    static final long MARKUP = 96L * 1024 * 1024;

    /** One tag, comment or declaration: the parser holds each of them whole. */
    static final int TAG = 256 * 1024;

    static final int DEPTH = 90;
    static final int NAMES = 4_000;
    private static final int TEXT = 2_000_000;
    private static final int BLOCKS = 60_000;

    private int text = TEXT;
    private int blocks = BLOCKS;

    void spendText(int length) {
        text -= length;
        if (text < 0) {
            throw new DocumentRefused(Reason.TOO_MUCH_TEXT);
        }
    }

    void spendBlock() {
        blocks--;
        if (blocks < 0) {
            throw new DocumentRefused(Reason.TOO_MUCH_TEXT);
        }
    }
}
