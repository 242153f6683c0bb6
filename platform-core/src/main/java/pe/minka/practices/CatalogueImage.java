package pe.minka.practices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All published practices as they stood under a stamp, with what they are filtered by written as small numbers: so that
 * counting all facets of ten thousand takes less than asking for them.
 */
final class CatalogueImage {

    private static final int[] NONE = {};
    private static final int[] IN_FORCE = {0};
    private static final int[] LAPSED = {1};

    private final long stamp;
    private final Map<Integer, Listed> entries;
    private final Matches all;
    private final Map<Facet, Map<String, Integer>> numbers = new EnumMap<>(Facet.class);
    private final List<Value> values = new ArrayList<>();

    record Value(Facet facet, String name) {}

    /** An entry with the numbers of its values, facet by facet. */
    record Listed(CatalogueEntry entry, Map<Facet, int[]> values) {}

    CatalogueImage(long stamp, List<CatalogueEntry> published) {
        this.stamp = stamp;
        for (boolean inForce : List.of(true, false)) {
            number(Facet.IN_FORCE, Boolean.toString(inForce));
        }
        this.entries = HashMap.newHashMap(published.size());
        published.forEach(entry -> entries.put(entry.number(), listed(entry)));
        this.all =
                Matches.all(published.stream().mapToInt(CatalogueEntry::number).toArray());
    }

    private Listed listed(CatalogueEntry entry) {
        Map<Facet, int[]> own = new EnumMap<>(Facet.class);
        for (var facet : Facet.values()) {
            own.put(
                    facet,
                    entry.values(facet).stream()
                            .mapToInt(name -> number(facet, name))
                            .toArray());
        }
        return new Listed(entry, own);
    }

    private int number(Facet facet, String name) {
        return numbers.computeIfAbsent(facet, one -> new HashMap<>()).computeIfAbsent(name, one -> {
            values.add(new Value(facet, name));
            return values.size() - 1;
        });
    }

    long stamp() {
        return stamp;
    }

    /** Of how many values entries are told apart by. */
    int size() {
        return values.size();
    }

    Value value(int number) {
        return values.get(number);
    }

    /** None when no entry has that value. */
    @Nullable
    Integer numberOf(Facet facet, String name) {
        return numbers.getOrDefault(facet, Map.of()).get(name);
    }

    /** What the entry has of a facet, at a moment. */
    int[] values(Listed listed, Facet facet, Instant now) {
        if (facet != Facet.IN_FORCE) {
            return listed.values().getOrDefault(facet, NONE);
        }
        return listed.entry().isInForce(now) ? IN_FORCE : LAPSED;
    }

    /** Everything, each as close as the others. */
    Matches all() {
        return all;
    }

    /** Those whose code begins like this, in the order of their codes. */
    Stream<PracticeCard> withCode(String beginning) {
        return entries.values().stream()
                .map(listed -> listed.entry().card())
                .filter(card -> card.code().startsWith(beginning))
                .sorted(Comparator.comparing(PracticeCard::code));
    }

    /** Null for what was published, or left, after the image was made. */
    @Nullable
    Listed entry(int number) {
        return entries.get(number);
    }
}
