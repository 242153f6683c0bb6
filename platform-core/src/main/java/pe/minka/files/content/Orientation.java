package pe.minka.files.content;

import java.awt.geom.AffineTransform;
import java.nio.charset.StandardCharsets;

/** How a camera was held, as it wrote down (EXIF, 1 to 8). */
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int LITTLE = 0x4949;
    private static final int FIRST_TURNED = 5;
    private static final int LAST = 8;

    /** From a piece of a file that may be EXIF; what cannot be read says nothing. */
    static Orientation in(byte[] file, int at, int length) {
        int start = Bytes.hasAt(file, at, EXIF) ? at + EXIF.length : at;
        if (start + 8 > file.length || length < 8) {
            return UPRIGHT;
        }
        var reading = new Reading(file, start, Bytes.big16(file, start) == LITTLE);
        long table = reading.long32(4);
        if (table > length) {
            return UPRIGHT;
        }
        int count = reading.short16((int) table);
        for (int i = 0; i < count; i++) {
            int entry = (int) table + 2 + i * ENTRY;
            if (start + entry + ENTRY > file.length) {
                return UPRIGHT;
            }
            if (reading.short16(entry) == TAG) {
                int value = reading.short16(entry + 8);
                return value >= 1 && value <= LAST ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static final class Reading {

        private final byte[] file;
        private final int start;
        private final boolean little;

        Reading(byte[] file, int start, boolean little) {
            this.file = file;
            this.start = start;
            this.little = little;
        }

        int short16(int at) {
            int place = start + at;
            if (place + 2 > file.length) {
                return 0;
            }
            return little ? Bytes.little16(file, place) : Bytes.big16(file, place);
        }

        long long32(int at) {
            return little ? Bytes.little32(file, start + at) : Bytes.big32(file, start + at);
        }
    }

    boolean isTurned() {
        return value >= FIRST_TURNED;
    }

    /** Moves an image of that size upright. */
    AffineTransform of(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
