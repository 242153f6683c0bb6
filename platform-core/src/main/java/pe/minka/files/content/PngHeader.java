package pe.minka.files.content;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Reads the chunks of a PNG and keeps those that draw. */
final class PngHeader {

    private static final Set<String> DRAWING = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;

    /** The decoder holds so many rows at a time: measured. */
    private static final int ROWS = 3;

    private PngHeader() {}

    static Bare read(byte[] file) {
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, SIGNATURE);
        int at = SIGNATURE;
        String name = "";
        while (!name.equals("IEND")) {
            long length = Bytes.big32(file, at);
            if (length > file.length - at - FRAME) {
                throw Unfit.damaged();
            }
            name = new String(file, at + 4, 4, StandardCharsets.US_ASCII);
            if ((at == SIGNATURE) != name.equals("IHDR")) {
                throw Unfit.damaged();
            }
            if (DRAWING.contains(name)) {
                kept.write(file, at, (int) length + FRAME);
            }
            at += (int) length + FRAME;
        }
        int width = side(file, SIGNATURE + 8);
        int bytesPerPixel = bytesPerPixel(file);
        return new Bare(
                "png",
                width,
                side(file, SIGNATURE + 12),
                bytesPerPixel,
                (long) width * bytesPerPixel * ROWS,
                Orientation.UPRIGHT,
                new ByteArrayImageInputStream(kept.toByteArray()));
    }

    private static int side(byte[] file, int at) {
        long side = Bytes.big32(file, at);
        if (side < 1 || side > Integer.MAX_VALUE) {
            throw Unfit.damaged();
        }
        return (int) side;
    }

    private static int bytesPerPixel(byte[] file) {
        int depth = Bytes.byteAt(file, SIGNATURE + 16);
        int channels =
                switch (Bytes.byteAt(file, SIGNATURE + 17)) {
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> 1;
                };
        return Math.max(1, depth * channels / 8);
    }
}
