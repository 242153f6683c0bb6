package pe.minka.conversations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds what an author meant as a mention and reached nobody. An @ inside a word, in a mail address or before something
 * that is no name is none; a word in small letters is one only where somebody is called so.
 */
@Component
class Attempts {

    private static final String WORD = "\\p{L}+(?:['’-]\\p{L}+)*";

    private static final Pattern ATTEMPT = Pattern.compile("(?<![\\p{L}\\p{N}._%+/-])@(" + WORD
            + "(?![\\p{L}\\p{M}\\p{N}_@/:]|[.'’-][\\p{L}\\p{N}])(?: " + WORD + "(?![\\p{L}\\p{N}_@])){0,7})");

    /** The words of a name that begin with a capital, with the small ones between them. */
    private static final Pattern CAPITALS =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]*(?:(?: (?:de|del|la|las|los|y))* \\p{Lu}[\\p{L}'’-]*){0,5}");

    /** Past so many nobody is looked for: a name still reached nobody, and whom it may have meant is not said. */
    private static final int LOOKED_FOR = 10;

    private final Mentions mentions;

    Attempts(Mentions mentions) {
        this.mentions = mentions;
    }

    List<Unreached> in(List<Said> words, Subject subject) {
        Map<String, String> attempts = new LinkedHashMap<>();
        words.stream()
                .filter(said -> !said.name())
                .flatMap(said -> attempts(said.text()))
                .forEach(attempt -> attempts.putIfAbsent(Mentions.fold(attempt), attempt));
        Map<String, Unreached> found = new LinkedHashMap<>();
        Stream.concat(
                        attempts.values().stream()
                                .limit(LOOKED_FOR)
                                .flatMap(attempt -> unreached(attempt, subject).stream()),
                        attempts.values().stream()
                                .skip(LOOKED_FOR)
                                .flatMap(attempt -> capitals(attempt).stream())
                                .map(name -> new Unreached(name, Unreached.Reason.NOBODY, List.of())))
                .forEach(one -> found.putIfAbsent(Mentions.fold(one.name()), one));
        return List.copyOf(found.values());
    }

    private static Stream<String> attempts(String text) {
        return ATTEMPT.matcher(text).results().map((MatchResult one) -> one.group(1));
    }

    private Optional<Unreached> unreached(String attempt, Subject subject) {
        var shared = mentions.shared(attempt, subject);
        if (shared.isPresent()) {
            return shared.map(name -> new Unreached(name, Unreached.Reason.SEVERAL, List.of()));
        }
        String first = attempt.split(" ", 2)[0];
        List<String> alike = mentions.alike(first, subject);
        return capitals(attempt)
                .or(() -> alike.isEmpty() ? Optional.empty() : Optional.of(first))
                .map(name -> new Unreached(name, Unreached.Reason.NOBODY, alike));
    }

    private static Optional<String> capitals(String attempt) {
        Matcher capitals = CAPITALS.matcher(attempt);
        return capitals.lookingAt() ? Optional.of(capitals.group()) : Optional.empty();
    }
}
