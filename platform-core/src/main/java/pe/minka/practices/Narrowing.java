package pe.minka.practices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through what a text has found: which entries pass all filters, and how many of each value a facet would have
 * without its own filter.
 */
final class Narrowing {

    private static final Facet[] FACETS = Facet.values();

    private final CatalogueImage image;
    private final PracticeSearch search;
    private final Instant now;
    private final Map<Facet, boolean[]> chosen = new EnumMap<>(Facet.class);
    private final int[] counts;
    private final List<CatalogueHit> hits = new ArrayList<>();

    Narrowing(CatalogueImage image, PracticeSearch search, Instant now) {
        this.image = image;
        this.search = search;
        this.now = now;
        this.counts = new int[image.size()];
        for (var facet : FACETS) {
            Set<String> names = search.chosen(facet);
            if (!names.isEmpty()) {
                chosen.put(facet, marked(facet, names));
            }
        }
    }

    private boolean[] marked(Facet facet, Set<String> names) {
        boolean[] marked = new boolean[image.size()];
        names.stream()
                .map(name -> image.numberOf(facet, name))
                .filter(Objects::nonNull)
                .forEach(number -> marked[number] = true);
        return marked;
    }

    Narrowing of(Matches matches) {
        for (int at = 0; at < matches.size(); at++) {
            var listed = image.entry(matches.number(at));
            if (listed != null && isOfItsOrganisation(listed.entry())) {
                take(listed, matches.closeness(at));
            }
        }
        return this;
    }

    private boolean isOfItsOrganisation(CatalogueEntry entry) {
        var organisation = search.organisation();
        return organisation == null || entry.organisations().contains(organisation.value());
    }

    /** What fails one filter only is counted by the facet of that filter; what fails several is counted by none. */
    private void take(CatalogueImage.Listed listed, float closeness) {
        @Nullable Facet failed = null;
        for (var facet : FACETS) {
            if (!passes(listed, facet)) {
                if (failed != null) {
                    return;
                }
                failed = facet;
            }
        }
        if (failed != null) {
            count(listed, failed);
            return;
        }
        for (var facet : FACETS) {
            count(listed, facet);
        }
        hits.add(new CatalogueHit(listed.entry(), closeness, listed.entry().isInForce(now)));
    }

    private boolean passes(CatalogueImage.Listed listed, Facet facet) {
        boolean @Nullable [] wanted = chosen.get(facet);
        if (wanted == null) {
            return true;
        }
        for (int value : image.values(listed, facet, now)) {
            if (wanted[value]) {
                return true;
            }
        }
        return false;
    }

    private void count(CatalogueImage.Listed listed, Facet facet) {
        for (int value : image.values(listed, facet, now)) {
            counts[value]++;
        }
    }

    int total() {
        return hits.size();
    }

    /** The values with the most practices first. */
    Map<Facet, List<Facet.Count>> facets() {
        Map<Facet, List<Facet.Count>> facets = new EnumMap<>(Facet.class);
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                var value = image.value(number);
                facets.computeIfAbsent(value.facet(), facet -> new ArrayList<>())
                        .add(new Facet.Count(value.name(), counts[number]));
            }
        }
        facets.values()
                .forEach(of -> of.sort(Comparator.comparingLong(Facet.Count::practices)
                        .reversed()
                        .thenComparing(Facet.Count::value)));
        return facets;
    }

    /** In the order asked for; those of one page. */
    List<CatalogueHit> page(int from, int size) {
        return CatalogueHit.first(hits, search.order(), from + size).stream()
                .skip(from)
                .toList();
    }

    List<CatalogueHit> inOrder() {
        return page(0, hits.size());
    }
}
