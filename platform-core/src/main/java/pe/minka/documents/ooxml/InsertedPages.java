package pe.minka.documents.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pe.minka.documents.DocumentRefused;
import pe.minka.documents.DocumentRefused.Reason;

/** Web pages and plain texts some programs put whole into a document: their text, line by line, with lists as hyphens. */
final class InsertedPages {

    private static final int MOST = 2_000_000;
    private static final List<String> UNSEEN = List.of("script", "style", "head");
    private static final Pattern ITEM = Pattern.compile("(?i)<li\\b[^<>]*>");
    private static final Pattern BREAK = Pattern.compile("(?i)</?(?:p|div|br|tr|li|ul|ol|h[1-6]|table)\\b[^<>]*>");
    private static final Pattern CELL = Pattern.compile("(?i)</t[dh]>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern CHARACTER = Pattern.compile("&(#\\d{1,6}|\\w{2,8});");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("nbsp", " "),
            Map.entry("aacute", "\u00e1"),
            Map.entry("eacute", "\u00e9"),
            Map.entry("iacute", "\u00ed"),
            Map.entry("oacute", "\u00f3"),
            Map.entry("uacute", "\u00fa"),
            Map.entry("ntilde", "\u00f1"));

    private final Archive archive;

    InsertedPages(Archive archive) {
        this.archive = archive;
    }

    List<Line> lines(@Nullable String part, Limits limits) {
        if (part == null || !archive.has(part)) {
            return List.of();
        }
        String page = text(part);
        String plain = part.toLowerCase(Locale.ROOT).endsWith(".txt") ? page : withoutTags(page);
        limits.spendText(plain.length());
        return plain.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(InsertedPages::line)
                .toList();
    }

    private String text(String part) {
        try (InputStream in = archive.open(part)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new DocumentRefused(Reason.TOO_MUCH_TEXT);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DocumentRefused(Reason.DAMAGED);
        }
    }

    private static String withoutTags(String page) {
        String seen = without(page, Pattern.compile("<!--"), Pattern.compile("-->"));
        for (String name : UNSEEN) {
            seen = without(seen, Pattern.compile("(?i)<" + name + "\\b"), Pattern.compile("(?i)</" + name + ">"));
        }
        String joined = seen.replace('\r', ' ').replace('\n', ' ');
        String items = ITEM.matcher(joined).replaceAll("\n- ");
        String broken = CELL.matcher(BREAK.matcher(items).replaceAll("\n")).replaceAll(" | ");
        return CHARACTER.matcher(TAG.matcher(broken).replaceAll("")).replaceAll(InsertedPages::character);
    }

    /** In two steps, so that a beginning without its end is looked for only once. */
    private static String without(String page, Pattern beginning, Pattern end) {
        var kept = new StringBuilder();
        var begins = beginning.matcher(page);
        var ends = end.matcher(page);
        int at = 0;
        while (begins.find(at) && ends.find(begins.end())) {
            kept.append(page, at, begins.start());
            at = ends.end();
        }
        return kept.append(page, at, page.length()).toString();
    }

    private static String character(java.util.regex.MatchResult found) {
        String name = found.group(1);
        if (name.startsWith("#")) {
            int code = Integer.parseInt(name.substring(1));
            return Matcher.quoteReplacement(Character.isValidCodePoint(code) ? Character.toString(code) : "");
        }
        return Matcher.quoteReplacement(NAMED.getOrDefault(name, found.group()));
    }

    private static Line line(String text) {
        boolean item = text.startsWith("- ") && !text.substring(2).isBlank();
        return item ? new Line(text.substring(2).strip(), 0, 0, 0, 0) : Line.plain(text);
    }
}
