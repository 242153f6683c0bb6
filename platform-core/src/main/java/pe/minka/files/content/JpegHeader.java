package pe.minka.files.content;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.ByteArrayOutputStream;

/** Reads the segments of a JPEG: keeps those that draw, takes the orientation along, and leaves out the rest. */
final class JpegHeader {

    private static final int START_OF_SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int PROGRESSIVE = 0xC2;
    private static final int COEFFICIENT = 2;

    /** Cameras and programs take about ten, and each makes the decoder go over the whole image once more. */
    private static final int MOST_SCANS = 100;

    private static final int FULL_SAMPLING = 3;

    private final byte[] file;
    private final ByteArrayOutputStream kept;
    private int width;
    private int height;
    private int components;
    private boolean progressive;
    private long coefficients;
    private Orientation orientation = Orientation.UPRIGHT;

    private JpegHeader(byte[] file) {
        this.file = file;
        this.kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, 2);
    }

    static Bare read(byte[] file) {
        return new JpegHeader(file).bare();
    }

    private Bare bare() {
        int drawn = segments();
        if (width == 0 || height == 0 || scans(drawn) > MOST_SCANS) {
            throw Unfit.damaged();
        }
        boolean inTurns = progressive || Bytes.byteAt(file, drawn + 4) < components;
        kept.write(file, drawn, file.length - drawn);
        return new Bare(
                "jpeg",
                width,
                height,
                FULL_SAMPLING,
                inTurns ? coefficients : 0,
                orientation,
                new ByteArrayImageInputStream(kept.toByteArray()));
    }

    /** Says where the first scan begins. */
    private int segments() {
        int at = 2;
        int marker = marker(at);
        while (marker != START_OF_SCAN) {
            int length = Bytes.big16(file, at + 2);
            if (length < 2) {
                throw Unfit.damaged();
            }
            segment(marker, at, length);
            at += 2 + length;
            marker = marker(at);
        }
        return at;
    }

    /** Within what is drawn this marker stands for nothing else. */
    private int scans(int from) {
        int scans = 0;
        for (int at = from; at + 1 < file.length; at++) {
            if (file[at] == (byte) 0xFF && Bytes.byteAt(file, at + 1) == START_OF_SCAN) {
                scans++;
            }
        }
        return scans;
    }

    private int marker(int at) {
        if (Bytes.byteAt(file, at) != 0xFF) {
            throw Unfit.damaged();
        }
        return Bytes.byteAt(file, at + 1);
    }

    private void segment(int marker, int at, int length) {
        Bytes.byteAt(file, at + 1 + length);
        if (isFrame(marker)) {
            frame(marker, at);
        }
        if (marker == APP1 && orientation.equals(Orientation.UPRIGHT)) {
            orientation = Orientation.in(file, at + 4, length - 2);
        }
        boolean said = marker > APP0 && marker <= APP15 && marker != APP14;
        if (!said && marker != COMMENT) {
            kept.write(file, at, 2 + length);
        }
    }

    /** Every marker from C0 to CF that is no table. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** One that comes in several scans is held in memory whole, by its coefficients, until the last has come. */
    private void frame(int marker, int at) {
        height = Bytes.big16(file, at + 5);
        width = Bytes.big16(file, at + 7);
        components = Bytes.byteAt(file, at + 9);
        progressive = marker == PROGRESSIVE;
        int most = 1;
        int all = 0;
        for (int i = 0; i < components; i++) {
            int sampling = Bytes.byteAt(file, at + 11 + 3 * i);
            int samples = (sampling >> 4) * (sampling & 0xF);
            most = Math.max(most, samples);
            all += samples;
        }
        coefficients = (long) width * height * COEFFICIENT * all / most;
    }
}
