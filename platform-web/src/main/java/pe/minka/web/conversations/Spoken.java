package pe.minka.web.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.Said;

/** What somebody said, with the addresses and the codes of practices in it as links; everything else stays text. */
record Spoken(String text, @Nullable String href, boolean name) {

    /** What a sentence puts behind an address does not belong to it. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"'\\u00ab\\u00bb]*[^\\s<>\"'\\u00ab\\u00bb.,;:!?)\\]]"
                    + "|\\b(?<practice>PR-\\d{4}-\\d{4,9})\\b");

    static List<Spoken> of(List<Said> words) {
        List<Spoken> spoken = new ArrayList<>();
        for (var said : words) {
            if (said.name()) {
                spoken.add(new Spoken(said.text(), null, true));
            } else {
                read(said.text(), spoken);
            }
        }
        return spoken;
    }

    private static void read(String text, List<Spoken> spoken) {
        var found = ADDRESS.matcher(text);
        int from = 0;
        while (found.find()) {
            words(text.substring(from, found.start()), spoken);
            String practice = found.group("practice");
            String address = practice == null ? found.group() : "/practicas/" + practice;
            spoken.add(new Spoken(found.group(), address, false));
            from = found.end();
        }
        words(text.substring(from), spoken);
    }

    private static void words(String text, List<Spoken> spoken) {
        if (!text.isEmpty()) {
            spoken.add(new Spoken(text, null, false));
        }
    }
}
