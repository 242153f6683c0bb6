package pe.minka.files.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import pe.minka.files.FileType;

/** A document of Word, Excel or PowerPoint without anything that runs: macros, controls, embedded programs. */
final class OfficeCheck {

    private static final String CONTENTS = "[content_types].xml";
    private static final String FORMAT = "application/vnd.openxmlformats-officedocument.";

    private static final Map<FileType, String> MAIN = Map.of(
            FileType.DOCX, FORMAT + "wordprocessingml.document.main+xml",
            FileType.XLSX, FORMAT + "spreadsheetml.sheet.main+xml",
            FileType.PPTX, FORMAT + "presentationml.presentation.main+xml");

    private static final List<String> RUNNING_PARTS =
            List.of("vbaproject", "vbadata", "/activex/", "/macrosheets/", "/dialogsheets/");
    private static final List<String> RUNNING_TYPES =
            List.of("macroenabled", "vbaproject", "activex", "oleobject", "macrosheet");

    private static final Pattern DECLARATION = Pattern.compile("<!(?:doctype|entity)", Pattern.CASE_INSENSITIVE);
    private static final String EMBEDDED = "/embeddings/";
    private static final int HEAD = 4 * 1024;
    private static final int TABLE = 2 * 1024 * 1024;
    private static final int WORKBOOK = 16 * 1024 * 1024;
    private static final int DEEPEST = 2;

    private final Unpacking unpacking = new Unpacking();

    private OfficeCheck() {}

    static Inspected check(byte[] file, String ending) {
        var type = new OfficeCheck().typeOf(file, 1);
        if (!ending.isEmpty() && !ending.equals(type.extension())) {
            throw Unfit.misnamed();
        }
        return Inspected.asIs(type, file);
    }

    private FileType typeOf(byte[] file, int depth) {
        if (!Signature.OFFICE.begins(file)) {
            throw Unfit.damaged();
        }
        String contents = "";
        for (var entry : ZipDirectory.of(file).entries()) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            if (RUNNING_PARTS.stream().anyMatch(("/" + name)::contains)) {
                throw Unfit.active();
            }
            if (("/" + name).contains(EMBEDDED)) {
                checkEmbedded(file, entry, depth);
                continue;
            }
            String text = checked(name, file, entry);
            contents = name.equals(CONTENTS) ? text : contents;
        }
        return typeOf(contents.toLowerCase(Locale.ROOT));
    }

    private String checked(String name, byte[] file, ZipDirectory.Entry entry) {
        boolean relations = name.endsWith(".rels");
        boolean table = relations || name.equals(CONTENTS);
        byte[] bytes = unpacking.unpack(file, entry, table ? TABLE : HEAD);
        if (table && bytes.length == TABLE) {
            throw Unfit.unpacksTooLarge();
        }
        String text = text(bytes);
        boolean written = relations || name.endsWith(".xml") || name.endsWith(".vml");
        if (written && DECLARATION.matcher(text).find()) {
            throw Unfit.active();
        }
        if (relations) {
            Relations.check(bytes);
        }
        return text;
    }

    /** Charts keep their figures in a workbook of their own, and that is all that may be embedded. */
    private void checkEmbedded(byte[] file, ZipDirectory.Entry entry, int depth) {
        String name = entry.name().toLowerCase(Locale.ROOT);
        if (depth == DEEPEST || !name.endsWith(".xlsx")) {
            throw Unfit.active();
        }
        typeOf(unpacking.unpack(file, entry, WORKBOOK), depth + 1);
    }

    /** In whatever width the characters are written, the words we look for are ASCII. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private static FileType typeOf(String contents) {
        if (RUNNING_TYPES.stream().anyMatch(contents::contains)) {
            throw Unfit.active();
        }
        return MAIN.entrySet().stream()
                .filter(main -> contents.contains(main.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(Unfit::unknownType);
    }
}
