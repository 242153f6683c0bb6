package pe.minka.documents.forms;

import java.util.Map;
import java.util.regex.Pattern;
import pe.minka.lessons.form.Consent;

/**
 * A cross beside «Sí» or beside «No», read more strictly than other marks: only where every sign belongs to one word, so
 * «Sí X No» and «Sí X☐ No ☐» say nothing.
 */
final class AnswerMark {

    private static final Map<String, Consent> CLEAR = Map.ofEntries(
            Map.entry("Y", Consent.YES),
            Map.entry("YC", Consent.YES),
            Map.entry("CY", Consent.YES),
            Map.entry("YCNE", Consent.YES),
            Map.entry("NEYC", Consent.YES),
            Map.entry("CYEN", Consent.YES),
            Map.entry("ENCY", Consent.YES),
            Map.entry("NYC", Consent.YES),
            Map.entry("CYN", Consent.YES),
            Map.entry("N", Consent.NO),
            Map.entry("NC", Consent.NO),
            Map.entry("CN", Consent.NO),
            Map.entry("YENC", Consent.NO),
            Map.entry("NCYE", Consent.NO),
            Map.entry("EYCN", Consent.NO),
            Map.entry("CNEY", Consent.NO),
            Map.entry("YNC", Consent.NO),
            Map.entry("CNY", Consent.NO));

    /** The form's own question in front of the marks. */
    private static final Pattern QUESTION = Pattern.compile("^[^?]{1,200}\\?");

    private AnswerMark() {}

    static Consent read(String text) {
        String marks = QUESTION.matcher(text).replaceFirst("");
        var signs = new StringBuilder();
        for (MarkReader.Token token : MarkReader.tokens(marks)) {
            signs.append(
                    switch (token) {
                        case YES -> 'Y';
                        case NO -> 'N';
                        case CROSS -> 'C';
                        case EMPTY_BOX -> 'E';
                        case WORD -> 'W';
                    });
        }
        return CLEAR.getOrDefault(signs.toString(), Consent.UNCLEAR);
    }

    /** Somebody made a mark or wrote something, which then is shown to whoever brings the form. */
    static boolean isTouched(String text) {
        return MarkReader.tokens(QUESTION.matcher(text).replaceFirst("")).stream()
                .anyMatch(token -> token == MarkReader.Token.CROSS || token == MarkReader.Token.WORD);
    }
}
