package pe.minka.documents.ooxml;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import pe.minka.documents.DocumentRefused;
import pe.minka.documents.DocumentRefused.Reason;

/** One part of a document while it is unpacked: counted, and compared with its checksum when it ends. */
final class PartStream extends FilterInputStream {

    private final CRC32 sum = new CRC32();
    private final int expected;
    private final Allowance allowance;
    private final Inflater inflater;

    PartStream(byte[] file, int start, int length, boolean plain, int expected, Allowance allowance) {
        this(file, start, length, plain, expected, allowance, new Inflater(true));
    }

    private PartStream(
            byte[] file, int start, int length, boolean plain, int expected, Allowance allowance, Inflater inflater) {
        super(source(new ByteArrayInputStream(file, start, length), plain, inflater));
        this.expected = expected;
        this.allowance = allowance;
        this.inflater = inflater;
    }

    private static InputStream source(InputStream packed, boolean plain, Inflater inflater) {
        return plain ? packed : new InflaterInputStream(packed, inflater, 16 * 1024);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        int count;
        try {
            count = super.read(into, start, length);
        } catch (IOException e) {
            throw new DocumentRefused(Reason.DAMAGED);
        }
        if (count < 0) {
            if ((int) sum.getValue() != expected) {
                throw new DocumentRefused(Reason.DAMAGED);
            }
            return count;
        }
        sum.update(into, start, count);
        allowance.spend(count);
        return count;
    }

    @Override
    public void close() throws IOException {
        super.close();
        inflater.end();
    }
}
