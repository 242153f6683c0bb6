package pe.minka.documents.ooxml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import pe.minka.documents.DocumentRefused;
import pe.minka.documents.DocumentRefused.Reason;

/**
 * Markup as characters: UTF-8 unless its first bytes are those of UTF-16. Decoded here and not by the parser, which would
 * believe what the markup says of itself and print what it does not understand.
 */
final class Encoding {

    private Encoding() {}

    static Reader decoded(InputStream part) {
        var bytes = new BufferedInputStream(part, 16 * 1024);
        try {
            bytes.mark(4);
            byte[] first = bytes.readNBytes(3);
            bytes.reset();
            Charset charset = charset(first);
            bytes.skipNBytes(markLength(first, charset));
            return new InputStreamReader(
                    bytes,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException e) {
            throw new DocumentRefused(Reason.DAMAGED);
        }
    }

    private static Charset charset(byte[] first) {
        if (begins(first, 0xFF, 0xFE) || begins(first, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(first, 0xFE, 0xFF) || begins(first, 0, '<') ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    /** How long the mark is that only says which encoding this is. */
    private static int markLength(byte[] first, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return first.length == 3 && begins(first, 0xEF, 0xBB) && (first[2] & 0xFF) == 0xBF ? 3 : 0;
        }
        return begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
