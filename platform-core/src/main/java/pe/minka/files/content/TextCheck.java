package pe.minka.files.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import pe.minka.files.FileType;

/** Text is what can be read as such and what no browser would take for a page. */
final class TextCheck {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");

    private static final Pattern MARKUP = Pattern.compile(
            "<\\s*(?:!doctype|\\?xml|/?(?:html|head|body|script|svg|iframe|object|embed|img|meta|link|style|form|base"
                    + "|math|video|audio|template|frameset|x:))",
            Pattern.CASE_INSENSITIVE);

    private TextCheck() {}

    static Inspected check(byte[] file, String ending) {
        String text = decode(file);
        if (UNPRINTABLE.matcher(text).find()) {
            throw Unfit.unknownType();
        }
        if (MARKUP.matcher(text).find()) {
            throw Unfit.active();
        }
        return Inspected.asIs(ending.equals("csv") ? FileType.CSV : FileType.TEXT, file);
    }

    /** As spreadsheets save it: in UTF-8, in UTF-16 with a mark, or as old ones do. */
    private static String decode(byte[] file) {
        try {
            boolean wide = file.length > 1 && Bytes.little16(file, 0) == 0xFEFF;
            String text = (wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }
}
