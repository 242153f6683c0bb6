package pe.minka.files.content;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the entries of an archive, within a limit that all of them share: what says it is small is not believed. */
final class Unpacking {

    private static final long MOST_BYTES = 120L * 1024 * 1024;
    private static final int STEP = 32 * 1024;

    private long left = MOST_BYTES;

    /** The first bytes of what comes out, as many as asked for; all of it is unpacked in any case. */
    byte[] unpack(byte[] file, ZipDirectory.Entry entry, int wanted) {
        var kept = new ByteArrayOutputStream();
        var inflater = new Inflater(true);
        try {
            if (entry.method() == 0) {
                spend(entry.packed());
                kept.write(file, entry.data(), (int) Math.min(wanted, entry.packed()));
                return kept.toByteArray();
            }
            inflater.setInput(file, entry.data(), (int) entry.packed());
            inflate(inflater, kept, wanted);
        } catch (DataFormatException e) {
            throw Unfit.damaged();
        } finally {
            inflater.end();
        }
        return kept.toByteArray();
    }

    private void inflate(Inflater inflater, ByteArrayOutputStream kept, int wanted) throws DataFormatException {
        byte[] step = new byte[STEP];
        while (!inflater.finished()) {
            int length = inflater.inflate(step);
            if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                throw Unfit.damaged();
            }
            spend(length);
            kept.write(step, 0, Math.min(length, Math.max(0, wanted - kept.size())));
        }
        if (inflater.getRemaining() > 0) {
            throw Unfit.damaged();
        }
    }

    private void spend(long length) {
        left -= length;
        if (left < 0) {
            throw Unfit.unpacksTooLarge();
        }
    }
}
