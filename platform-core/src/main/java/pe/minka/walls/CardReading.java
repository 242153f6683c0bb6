package pe.minka.walls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;

/** The cards of walls for who reads them. */
@Service
@Transactional(readOnly = true)
public class CardReading {

    private final CardRows rows;
    private final PostViews views;
    private final WallDesk desk;
    private final PostHistory history;

    CardReading(CardRows rows, PostViews views, WallDesk desk, PostHistory history) {
        this.rows = rows;
        this.views = views;
        this.desk = desk;
        this.history = history;
    }

    /** So many from a position on, which counts from 0: pinned ones first, archived ones last. */
    public CardPage page(Access me, WallId wall, @Nullable String section, CardFilter filter, int from, int size) {
        desk.wall(me, wall);
        List<CardRows.Row> found = rows.page(me, wall, section, filter, from, size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new CardPage(views.cards(shown, me), found.size() > size);
    }

    /** So many of each section at most, of a wall that was read already; sections without any are missing. */
    public Map<String, CardPage> firsts(Access me, WallView wall, CardFilter filter, int most) {
        var found = views.cards(rows.firsts(me, wall.id(), filter, most + 1), me);
        Map<String, CardPage> pages = new HashMap<>();
        found.stream()
                .collect(Collectors.groupingBy(CardView::section))
                .forEach((section, cards) -> pages.put(
                        section, new CardPage(cards.subList(0, Math.min(most, cards.size())), cards.size() > most)));
        return pages;
    }

    /** How many cards each section has; those without any are missing. */
    public Map<String, Integer> counts(Access me, WallId wall, CardFilter filter) {
        Map<String, Integer> counts = new HashMap<>();
        rows.counts(me, wall, filter).forEach(count -> counts.put(count.section(), count.cards()));
        return counts;
    }

    /** For whoever may not read it there is no such card. */
    public CardView card(Access me, CardId id) {
        desk.card(me, id);
        return rows.find(id, me.id())
                .map(row -> views.card(row, me))
                .orElseThrow(() -> new WallNotFound("card " + id.value()));
    }

    /** As everybody sees it alike; nothing when it is not shown. */
    public Optional<CardView> shown(CardId id) {
        return rows.find(id, null).filter(row -> row.state() == PostState.SHOWN).map(row -> views.card(row, null));
    }

    /** What it said before, the latest first. */
    public List<PastPost> past(Access me, CardId id) {
        var card = desk.card(me, id);
        return history.past(id.value(), card.isBy(me.id()) || desk.moderates(me, card)).stream()
                .map(past -> new PastPost(past.title(), WallSearch.withoutNames(past.text()), past.until()))
                .toList();
    }

    /** Why it is hidden, for its author and who moderates. */
    public Optional<String> hiding(Access me, CardId id) {
        desk.card(me, id);
        return Optional.ofNullable(history.hiding(id.value()));
    }
}
