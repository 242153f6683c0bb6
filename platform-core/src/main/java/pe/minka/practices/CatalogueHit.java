package pe.minka.practices;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry that was found, as near to what was asked as it is. */
record CatalogueHit(CatalogueEntry entry, float closeness, boolean inForce) {

    private static final double FOR_EACH_STAGE = 0.1;
    private static final double FOR_BEING_IN_FORCE = 0.2;

    private static final Comparator<CatalogueHit> ONE_BY_ONE =
            comparing((CatalogueHit hit) -> hit.entry.card().id(), CatalogueHit::compare);

    private static final Comparator<CatalogueHit> NEWEST = comparing(
                    (CatalogueHit hit) -> hit.entry.card().publishedAt(), reverseOrder())
            .thenComparing(ONE_BY_ONE);

    private static final Comparator<CatalogueHit> USEFULNESS = comparingDouble(CatalogueHit::usefulness)
            .thenComparing(CatalogueHit::inForce)
            .thenComparing(hit -> hit.entry.card().stage())
            .reversed()
            .thenComparing(NEWEST);

    private static final Comparator<CatalogueHit> REGION = comparing(
                    (CatalogueHit hit) -> hit.entry.place(), nullsLast(naturalOrder()))
            .thenComparing(comparingDouble(CatalogueHit::closeness).reversed())
            .thenComparing(NEWEST);

    /** A practice that went farther, and one that still holds, is worth more than its words. */
    private double usefulness() {
        int reached =
                switch (entry.card().stage()) {
                    case INITIAL -> 1;
                    case INTERMEDIATE -> 2;
                    case ADVANCED -> 3;
                };
        return closeness * (1 + FOR_EACH_STAGE * reached + (inForce ? FOR_BEING_IN_FORCE : 0));
    }

    UUID practice() {
        return entry.card().id();
    }

    /** Null without words to show where they stand. */
    PracticeCard card(@Nullable List<Piece> excerpt) {
        return entry.card().shown(inForce, excerpt == null ? entry.card().excerpt() : excerpt);
    }

    PracticeRow row() {
        return new PracticeRow(card(null), entry.inForceUntil());
    }

    /** As the database puts them in order. */
    private static int compare(UUID one, UUID other) {
        int first = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    /** So many of them, without putting all the others in order. */
    static List<CatalogueHit> first(Collection<CatalogueHit> hits, PracticeSearch.Order order, int most) {
        Comparator<CatalogueHit> better =
                switch (order) {
                    case USEFULNESS -> USEFULNESS;
                    case NEWEST -> NEWEST;
                    case REGION -> REGION;
                };
        PriorityQueue<CatalogueHit> best = new PriorityQueue<>(better.reversed());
        for (var hit : hits) {
            if (best.size() < most) {
                best.add(hit);
            } else if (better.compare(hit, best.element()) < 0) {
                best.remove();
                best.add(hit);
            }
        }
        List<CatalogueHit> ordered = new ArrayList<>(best);
        ordered.sort(better);
        return ordered;
    }
}
