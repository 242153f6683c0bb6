package pe.minka.documents.forms;

/** A request of the form («Desarrollar…», «(máximo…)») and where it ends. */
final class Prompt {

    private Prompt() {}

    static int endOf(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int end =
                switch (at < text.length() ? text.charAt(at) : ' ') {
                    case '(' -> behind(text, at, ')');
                    case '[' -> behind(text, at, ']');
                    case '\u00bf' -> behind(text, at, '?');
                    default -> behindSentence(text, at);
                };
        while (end < text.length() && " .:;\n\t".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static int behind(String text, int start, char closing) {
        int at = text.indexOf(closing, start);
        return at < 0 ? behindSentence(text, start) : at + 1;
    }

    private static int behindSentence(String text, int start) {
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
            if (c == '\n' || ((c == '.' || c == ':') && last)) {
                return at + 1;
            }
        }
        return text.length();
    }
}
