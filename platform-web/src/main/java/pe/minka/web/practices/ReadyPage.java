package pe.minka.web.practices;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import pe.minka.shared.Sha256;

/**
 * A page as it was written under a stamp, packed. Its tag comes from what it says, so that all nodes give it the same
 * one; it is weak because the page goes out packed or not.
 */
final class ReadyPage {

    private static final int TAG_BYTES = 16;

    private final String stamp;
    private final Instant made;
    private final byte[] packed;
    private final String tag;

    private ReadyPage(String stamp, Instant made, byte[] packed, String tag) {
        this.stamp = stamp;
        this.made = made;
        this.packed = packed;
        this.tag = tag;
    }

    static ReadyPage of(String stamp, Instant made, byte[] html) {
        return new ReadyPage(stamp, made, pack(html), "W/\"" + digest(html) + "\"");
    }

    /** Under this stamp, and not before that moment. */
    boolean holds(String now, Instant notBefore) {
        return stamp.equals(now) && !made.isBefore(notBefore);
    }

    String tag() {
        return tag;
    }

    void writePacked(OutputStream out) throws IOException {
        out.write(packed);
    }

    void writePlain(OutputStream out) throws IOException {
        out.write(html());
    }

    boolean is(String otherTags) {
        return otherTags.strip().equals("*") || otherTags.contains(tag.substring(2));
    }

    private byte[] html() {
        try (var packing = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return packing.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pack(byte[] html) {
        var packed = new ByteArrayOutputStream();
        try (var packing = new Tightly(packed)) {
            packing.write(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** It is packed once and sent many times. */
    private static final class Tightly extends GZIPOutputStream {
        Tightly(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static String digest(byte[] html) {
        return HexFormat.of().formatHex(Sha256.of(html), 0, TAG_BYTES);
    }
}
