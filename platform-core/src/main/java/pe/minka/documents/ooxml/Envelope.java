package pe.minka.documents.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import pe.minka.documents.DocumentRefused;
import pe.minka.documents.DocumentRefused.Reason;

/** Says by the first bytes what a file is that carries the name of a document. */
final class Envelope {

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    /** The stream that holds an encrypted package, as the old container writes names. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private Envelope() {}

    static void check(byte[] file) {
        if (file.length == 0) {
            throw new DocumentRefused(Reason.NO_BYTES);
        }
        if (file.length > Limits.FILE) {
            throw new DocumentRefused(Reason.TOO_LARGE);
        }
        if (begins(file, OLE)) {
            throw new DocumentRefused(contains(file, ENCRYPTED) ? Reason.LOCKED : Reason.OLD_WORD);
        }
        if (!begins(file, ZIP)) {
            throw new DocumentRefused(Reason.NOT_WORD);
        }
    }

    private static boolean begins(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] file, byte[] wanted) {
        for (int at = 0; at <= file.length - wanted.length; at++) {
            if (file[at] == wanted[0] && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
