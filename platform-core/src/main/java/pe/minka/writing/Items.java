package pe.minka.writing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import pe.minka.shared.RuleViolation;

/** Lists of a section: empty lines of a form are no items, and every item is known by its id for ever. */
public final class Items {

    public interface Item {

        UUID id();

        boolean isBlank();

        /** What it lacks, by the names of its own fields. */
        List<Gap> gaps();
    }

    private Items() {}

    /** What all of them lack; without any, that there is none. */
    public static List<Gap> gaps(List<? extends Item> items, String none) {
        if (items.isEmpty()) {
            return List.of(Gap.at("items", none));
        }
        return gaps(items, Item::gaps);
    }

    /** Some of what they lack, each in its place. */
    public static <T extends Item> List<Gap> gaps(List<? extends T> items, Function<T, List<Gap>> lacking) {
        return IntStream.range(0, items.size())
                .boxed()
                .flatMap(i -> lacking.apply(items.get(i)).stream().map(gap -> gap.within("items", i)))
                .toList();
    }

    public static <T extends Item> List<T> written(List<T> items, int most) {
        List<T> written = items.stream().filter(item -> !item.isBlank()).toList();
        if (written.size() > most) {
            throw RuleViolation.at("items", "writing.items.tooMany", most);
        }
        Set<UUID> ids = new HashSet<>();
        written.forEach(item -> ids.add(item.id()));
        if (ids.size() != written.size()) {
            throw RuleViolation.at("items", "writing.items.twice");
        }
        return written;
    }
}
