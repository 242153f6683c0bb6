package pe.minka.writing;

import java.util.List;
import java.util.Optional;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.UnseenSigns;

/** Texts as they come from forms: line ends, outer blanks and what nobody sees are not content, everything else is. */
public final class Wording {

    /** Far beyond every official form: what is longer is no answer but an accident. */
    static final int MOST = 20_000;

    private Wording() {}

    public static String clean(String typed) {
        String text = UnseenSigns.removedFrom(typed.replace("\r\n", "\n").replace('\r', '\n'))
                .strip();
        if (text.length() > MOST) {
            throw new RuleViolation("writing.text.tooLong", MOST);
        }
        return text;
    }

    public static Optional<Gap> required(String field, String text) {
        return text.isEmpty() ? Optional.of(Gap.at(field, "writing.gap.empty")) : Optional.empty();
    }

    /** Required, and no longer than the form allows. */
    public static Optional<Gap> fitting(String field, String text, int longest) {
        return text.length() > longest
                ? Optional.of(Gap.at(field, "writing.gap.tooLong", longest, text.length() - longest))
                : required(field, text);
    }

    public static boolean allBlank(String... texts) {
        return List.of(texts).stream().allMatch(String::isEmpty);
    }
}
