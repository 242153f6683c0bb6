package pe.minka.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name a file was sent under: kept to be shown and to be downloaded by, and used for nothing else. */
record FileName(String base, String extension) {

    static final int LONGEST = 120;

    private static final String NAMELESS = "archivo";

    /** Control characters, those that turn the direction of writing, and what leads through folders. */
    private static final Pattern DECEPTIVE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}/\\\\]");

    private static final Pattern AWKWARD = Pattern.compile("[<>:\"|?*;]+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,8})$");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    /** No program that means well sends a name with such characters. */
    static FileName of(String declared) {
        if (DECEPTIVE.matcher(declared).find()) {
            throw FileRefused.notAccepted("files.name");
        }
        String name = Normalizer.normalize(declared, Normalizer.Form.NFC);
        var ending = ENDING.matcher(name);
        return ending.find()
                ? new FileName(
                        clean(name.substring(0, ending.start())),
                        ending.group(1).toLowerCase(Locale.ROOT))
                : new FileName(clean(name), "");
    }

    /** For the log, whatever was sent. */
    static String harmless(String declared) {
        return cut(DECEPTIVE.matcher(declared).replaceAll("�"), LONGEST);
    }

    private static String clean(String name) {
        String plain = SPACES.matcher(AWKWARD.matcher(name).replaceAll("-")).replaceAll(" ");
        String bare = EDGES.matcher(plain).replaceAll("");
        return bare.isEmpty() ? NAMELESS : bare;
    }

    /** With the ending of what the file really is. */
    String as(FileType type) {
        return cut(base, LONGEST - type.extension().length() - 1) + "." + type.extension();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
