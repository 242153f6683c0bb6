package pe.minka.files.content;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads how large a WebP image is, and how the camera was held, from its chunks. The decoder takes every picture it meets
 * and believes each about its own size: there must be one, as large as the whole.
 */
final class WebpHeader {

    private static final String LOSSY = "VP8 ";
    private static final String LOSSLESS = "VP8L";
    private static final String CANVAS = "VP8X";
    private static final String ANIMATION = "ANIM";

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int SIDE_BITS = 14;
    private static final int SIDE_MASK = 0x3FFF;
    private static final int CANVAS_MASK = 0xFFFFFF;

    /** The decoder holds the whole image, in objects: measured, not calculated. */
    private static final int DECODED_PIXEL = 32;

    private final byte[] file;

    /** Where the content of each chunk begins. */
    private final Map<String, Integer> chunks = new HashMap<>();

    private WebpHeader(byte[] file) {
        this.file = file;
        long at = FIRST_CHUNK;
        while (at + CHUNK_HEAD <= file.length) {
            String name = new String(file, (int) at, 4, StandardCharsets.US_ASCII);
            if (chunks.put(name, (int) at + CHUNK_HEAD) != null) {
                throw Unfit.damaged();
            }
            long length = Bytes.little32(file, (int) at + 4);
            at += CHUNK_HEAD + length + (length & 1);
        }
    }

    static Bare read(byte[] file) {
        return new WebpHeader(file).bare();
    }

    private Bare bare() {
        if (chunks.containsKey(ANIMATION)) {
            throw Unfit.unknownType();
        }
        var size = picture();
        if (size.width() == 0 || size.height() == 0 || !size.equals(canvas(size))) {
            throw Unfit.damaged();
        }
        return new Bare(
                "webp",
                size.width(),
                size.height(),
                4,
                (long) size.width() * size.height() * DECODED_PIXEL,
                orientation(),
                new ByteArrayImageInputStream(file));
    }

    private Size picture() {
        var lossy = chunks.get(LOSSY);
        var lossless = chunks.get(LOSSLESS);
        if (lossy != null && lossless == null) {
            return new Size(Bytes.little16(file, lossy + 6) & SIDE_MASK, Bytes.little16(file, lossy + 8) & SIDE_MASK);
        }
        if (lossless != null && lossy == null) {
            long bits = Bytes.little32(file, lossless + 1);
            return new Size((int) (bits & SIDE_MASK) + 1, (int) (bits >> SIDE_BITS & SIDE_MASK) + 1);
        }
        throw Unfit.damaged();
    }

    /** What is said about the whole, where anything is said. */
    private Size canvas(Size otherwise) {
        var data = chunks.get(CANVAS);
        return data == null
                ? otherwise
                : new Size(
                        (int) (Bytes.little32(file, data + 4) & CANVAS_MASK) + 1,
                        (int) (Bytes.little32(file, data + 7) & CANVAS_MASK) + 1);
    }

    private Orientation orientation() {
        var data = chunks.get("EXIF");
        return data == null
                ? Orientation.UPRIGHT
                : Orientation.in(file, data, (int) Math.min(Bytes.little32(file, data - 4), file.length));
    }

    private record Size(int width, int height) {}
}
