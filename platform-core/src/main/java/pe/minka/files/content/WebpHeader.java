package pe.minka.files.content;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.nio.charset.StandardCharsets;

/** Reads how large a WebP image is, and how the camera was held, from its first chunks. */
final class WebpHeader {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int SIDE_BITS = 14;
    private static final int SIDE_MASK = 0x3FFF;

    /** The decoder holds the whole image, in objects: measured, not calculated. */
    private static final int DECODED_PIXEL = 32;

    private WebpHeader() {}

    static Bare read(byte[] file) {
        String kind = name(file, FIRST_CHUNK);
        int data = FIRST_CHUNK + CHUNK_HEAD;
        int width;
        int height;
        switch (kind) {
            case "VP8 " -> {
                width = Bytes.little16(file, data + 6) & SIDE_MASK;
                height = Bytes.little16(file, data + 8) & SIDE_MASK;
            }
            case "VP8L" -> {
                long bits = Bytes.little32(file, data + 1);
                width = (int) (bits & SIDE_MASK) + 1;
                height = (int) (bits >> SIDE_BITS & SIDE_MASK) + 1;
            }
            case "VP8X" -> {
                width = (int) (Bytes.little32(file, data + 4) & 0xFFFFFF) + 1;
                height = (int) (Bytes.little32(file, data + 7) & 0xFFFFFF) + 1;
            }
            default -> throw Unfit.damaged();
        }
        if (width == 0 || height == 0) {
            throw Unfit.damaged();
        }
        return new Bare(
                "webp",
                width,
                height,
                4,
                (long) width * height * DECODED_PIXEL,
                orientation(file),
                new ByteArrayImageInputStream(file));
    }

    private static Orientation orientation(byte[] file) {
        long at = FIRST_CHUNK;
        while (at + CHUNK_HEAD <= file.length) {
            long length = Bytes.little32(file, (int) at + 4);
            if (name(file, (int) at).equals("EXIF")) {
                return Orientation.in(file, (int) at + CHUNK_HEAD, (int) Math.min(length, file.length));
            }
            at += CHUNK_HEAD + length + (length & 1);
        }
        return Orientation.UPRIGHT;
    }

    private static String name(byte[] file, int at) {
        Bytes.byteAt(file, at + 3);
        return new String(file, at, 4, StandardCharsets.US_ASCII);
    }
}
