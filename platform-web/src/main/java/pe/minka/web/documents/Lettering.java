package pe.minka.web.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.IntPredicate;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * What the fonts can show: emoji stand in a font of their own, one by one; what neither has is left out, and letters that
 * neither has leave an empty square.
 */
final class Lettering {

    private static final String UNKNOWN = "\u25A1";

    private final CmapLookup letters;
    private final CmapLookup pictures;

    private Lettering(CmapLookup letters, CmapLookup pictures) {
        this.letters = letters;
        this.pictures = pictures;
    }

    static Lettering of(InputStream letters, InputStream pictures) {
        return new Lettering(shapes(letters), shapes(pictures));
    }

    private static CmapLookup shapes(InputStream font) {
        try (font;
                var read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return read.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String shown(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(one -> {
            if (isLetter(one) || isPicture(one)) {
                shown.appendCodePoint(one);
            } else if (Character.isLetterOrDigit(one)) {
                shown.append(UNKNOWN);
            }
        });
        return shown.toString();
    }

    boolean hasPictures(String text) {
        IntPredicate picture = this::isPicture;
        return text.codePoints().anyMatch(picture);
    }

    private boolean isLetter(int one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one) || letters.getGlyphId(one) != 0;
    }

    /** What only changes a picture before it, its colour for instance, is none itself. */
    private boolean isPicture(int one) {
        return !isLetter(one)
                && Character.isExtendedPictographic(one)
                && !Character.isEmojiModifier(one)
                && pictures.getGlyphId(one) != 0;
    }
}
