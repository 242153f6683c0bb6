package pe.minka.web.practices;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pe.minka.practices.PracticeCard;
import pe.minka.practices.PracticeCatalogue;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeSearch;

/** Published practices to choose one from, by what it is called or by its code. */
@Component
public class PracticeChoices {

    private static final int SHOWN = 8;
    private static final int SHORTEST = 2;

    private static final Pattern CODE = Pattern.compile("\\bPR-\\d{4}-\\d{4,9}\\b");
    private static final Pattern BEGINNING = Pattern.compile("PR(-\\d{0,4}(-\\d{0,9})?)?");

    private final PracticeCatalogue catalogue;
    private final PracticeReading practices;

    PracticeChoices(PracticeCatalogue catalogue, PracticeReading practices) {
        this.catalogue = catalogue;
        this.practices = practices;
    }

    /**
     * The code in what somebody typed or pasted, an address too; otherwise what they typed, which is no code then.
     */
    public static String code(String typed) {
        String upper = typed.strip().toUpperCase(Locale.ROOT);
        var found = CODE.matcher(upper);
        return found.find() ? found.group() : upper;
    }

    /** What the practice with that code is called as it is published; nothing where there is none. */
    public Optional<String> title(String typed) {
        String code = code(typed);
        return CODE.matcher(code).matches() && practices.isPublished(code)
                ? Optional.of(practices.page(code).title())
                : Optional.empty();
    }

    /** The likeliest first. */
    List<PracticeCard> like(String typed) {
        if (typed.strip().length() < SHORTEST) {
            return List.of();
        }
        String code = code(typed);
        Stream<PracticeCard> coded =
                BEGINNING.matcher(code).matches() ? catalogue.withCode(code, SHOWN).stream() : Stream.empty();
        Stream<PracticeCard> worded = CODE.matcher(code).matches()
                ? Stream.empty()
                : catalogue.search(PracticeSearch.of(typed), 0, SHOWN).cards().stream();
        return Stream.concat(coded, worded).distinct().limit(SHOWN).toList();
    }
}
