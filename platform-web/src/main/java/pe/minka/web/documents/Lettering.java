package pe.minka.web.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** What a font can show: emoji it has none of are left out, and letters it has none of leave an empty square. */
final class Lettering {

    private static final String UNKNOWN = "\u25A1";

    private final CmapLookup shapes;

    private Lettering(CmapLookup shapes) {
        this.shapes = shapes;
    }

    static Lettering of(InputStream font) {
        try (font;
                var read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return new Lettering(read.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String shown(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(one -> {
            if (hasShape(one)) {
                shown.appendCodePoint(one);
            } else if (Character.isLetterOrDigit(one)) {
                shown.append(UNKNOWN);
            }
        });
        return shown.toString();
    }

    private boolean hasShape(int one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one) || shapes.getGlyphId(one) != 0;
    }
}
