package pe.minka.walls;

import java.util.regex.Pattern;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.UnseenSigns;

/** Words as they are kept: without what nobody sees, and with one empty line where there are many. */
final class PostText {

    private static final Pattern WIDE = Pattern.compile("\\s*\\n(?:\\s*\\n){2,}");

    private PostText() {}

    static String title(String typed, int longest) {
        String title = UnseenSigns.removedFrom(typed).replaceAll("\\s+", " ").strip();
        require("title", title, longest, "walls.title.missing");
        return title;
    }

    static String text(String typed, int longest) {
        String clean = UnseenSigns.removedFrom(typed.replace("\r\n", "\n")).strip();
        String text = WIDE.matcher(clean).replaceAll("\n\n");
        require("text", text, longest, "walls.text.missing");
        return text;
    }

    static void require(String field, String text, int longest, String missing) {
        if (text.isEmpty()) {
            throw RuleViolation.at(field, missing);
        }
        if (text.length() > longest) {
            throw RuleViolation.at(field, "walls.tooLong", longest);
        }
    }
}
