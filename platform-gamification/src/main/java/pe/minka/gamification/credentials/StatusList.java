package pe.minka.gamification.credentials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** One bit for each credential of a list, set for those revoked, as the W3C wants it packed: nobody sees which is whose. */
final class StatusList {

    static final int PLACES = 131_072;

    private StatusList() {}

    static String encoded(List<Integer> revoked) {
        byte[] bits = new byte[PLACES / Byte.SIZE];
        for (int position : revoked) {
            bits[position / Byte.SIZE] |= (byte) (1 << (Byte.SIZE - 1 - position % Byte.SIZE));
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed(bits));
    }

    private static byte[] packed(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
