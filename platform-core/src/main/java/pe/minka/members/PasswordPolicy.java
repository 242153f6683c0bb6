package pe.minka.members;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import pe.minka.shared.RuleViolation;

/** Long is good, common and personal is not; which characters a password is made of is nobody's business. */
@Component
class PasswordPolicy {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;
    /** What a form may send at most: decomposed accents take several characters. */
    static final int LONGEST_INPUT = 1024;

    private static final int SHORTEST_WORD = 3;
    private static final int OWN_LETTERS = 4;

    private final Set<String> common;

    PasswordPolicy() {
        try {
            this.common = new ClassPathResource("security/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(PasswordPolicy::lower)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Own are the names of the person, of the office and of where it is. */
    void check(String password, MailAddress mail, List<String> own) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw RuleViolation.at("password", "members.password.short", SHORTEST);
        }
        if (length > LONGEST) {
            throw RuleViolation.at("password", "members.password.long", LONGEST);
        }
        if (common.contains(lower(password))) {
            throw RuleViolation.at("password", "members.password.common");
        }
        if (PasswordPattern.isPlain(password)) {
            throw RuleViolation.at("password", "members.password.plain");
        }
        if (isPersonal(password, words(mail, own))) {
            throw RuleViolation.at("password", "members.password.personal");
        }
    }

    /** Made of one's own names, mail or office and little else, or one letter away from one of them. */
    private static boolean isPersonal(String password, List<String> own) {
        String folded = fold(password);
        if (own.stream().anyMatch(word -> word.length() >= SHORTEST && isOneLetterAway(folded, word))) {
            return true;
        }
        String rest = folded;
        for (String word : own) {
            rest = rest.replace(word, "");
        }
        return rest.length() < folded.length() && rest.replaceAll("[0-9]", "").length() < OWN_LETTERS;
    }

    /** The longest first: a mail address goes before the name it contains. */
    private static List<String> words(MailAddress mail, List<String> own) {
        String local = mail.value().substring(0, mail.value().indexOf('@'));
        var whole = Stream.concat(Stream.of(mail.value(), local), own.stream());
        var parts = Stream.concat(Stream.of(local), own.stream())
                .flatMap(text -> Arrays.stream(text.split("[^\\p{L}\\p{N}]+")));
        return Stream.concat(whole, parts)
                .map(PasswordPolicy::fold)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    /** At most one letter is different, missing or too many. */
    private static boolean isOneLetterAway(String shorter, String longer) {
        if (shorter.length() > longer.length()) {
            return isOneLetterAway(longer, shorter);
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        String rest = longer.substring(Math.min(same + 1, longer.length()));
        boolean sameLength = shorter.length() == longer.length();
        return shorter.substring(sameLength ? Math.min(same + 1, shorter.length()) : same)
                .equals(rest);
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
