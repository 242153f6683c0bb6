package pe.minka.documents.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Who the expert is, when name, post and institution stand together: on lines of their own or divided by signs. */
record ExpertText(String name, String post, String institution) {

    private static final Pattern SIGNS = Pattern.compile("\\s+[\u2013\u2014|-]\\s+|\\s*;\\s*");
    private static final Pattern COMMA = Pattern.compile(",\\s+");

    static ExpertText of(String text) {
        List<String> parts =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (parts.size() == 1) {
            parts = split(parts.getFirst());
        }
        if (parts.isEmpty()) {
            return new ExpertText("", "", "");
        }
        List<String> three = new ArrayList<>(parts.subList(0, Math.min(2, parts.size())));
        String last = String.join("\n", parts.subList(three.size(), parts.size()));
        return new ExpertText(three.getFirst(), three.size() > 1 ? three.get(1) : "", last);
    }

    private static List<String> split(String line) {
        List<String> parts = List.of(SIGNS.split(line, 3));
        if (parts.size() > 1) {
            return parts;
        }
        List<String> named = List.of(COMMA.split(line, -1));
        return named.size() == 3 ? named : List.of(line);
    }
}
