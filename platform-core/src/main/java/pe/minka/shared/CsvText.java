package pe.minka.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The characters of a file somebody saved with whatever program, and what separates its cells. */
record CsvText(String content, char separator) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HINT = "sep=";

    static CsvText of(byte[] file) {
        String text = decode(file);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.indexOf('\0') >= 0 || text.startsWith("PK")) {
            throw new RuleViolation("csv.notText");
        }
        if (text.startsWith(HINT) && text.length() > HINT.length()) {
            char separator = text.charAt(HINT.length());
            // a spreadsheet shows no row for the hint
            return new CsvText(text.substring(HINT.length() + 1).replaceFirst("^\\R", ""), separator);
        }
        return new CsvText(text, separatorOf(text));
    }

    private static String decode(byte[] file) {
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            return new String(file, StandardCharsets.UTF_16LE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }

    private static char separatorOf(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String unquoted = header.replaceAll("\"[^\"]*\"", "");
        return Stream.of(',', ';', '\t')
                .max((a, b) -> Long.compare(count(unquoted, a), count(unquoted, b)))
                .orElse(',');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
