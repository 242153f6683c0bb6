package pe.minka.walls;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;

/** The board of a card for who reads it: contributions by section, and who accompanies. */
@Service
@Transactional(readOnly = true)
public class BoardReading {

    private final BoardRows rows;
    private final PostViews views;
    private final WallDesk desk;
    private final AccompanimentRows accompaniments;
    private final MemberDirectory directory;
    private final PostHistory history;

    BoardReading(
            BoardRows rows,
            PostViews views,
            WallDesk desk,
            AccompanimentRows accompaniments,
            MemberDirectory directory,
            PostHistory history) {
        this.rows = rows;
        this.views = views;
        this.desk = desk;
        this.accompaniments = accompaniments;
        this.directory = directory;
        this.history = history;
    }

    /** So many from a position on, which counts from 0: pinned ones first, then the newest. */
    public ContributionPage page(Access me, CardId card, BoardSection section, CardFilter filter, int from, int size) {
        desk.card(me, card);
        List<BoardRows.Row> found = rows.page(me, card, section, filter, from, size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new ContributionPage(views.contributions(shown, me), found.size() > size);
    }

    /** So many of each section at most, of a board whose card was read already; sections without any are missing. */
    public Map<BoardSection, ContributionPage> firsts(Access me, CardView card, CardFilter filter, int most) {
        var found = views.contributions(rows.firsts(me, card.id(), filter, most + 1), me);
        Map<BoardSection, ContributionPage> pages = new EnumMap<>(BoardSection.class);
        found.stream()
                .collect(Collectors.groupingBy(ContributionView::section))
                .forEach((section, posts) -> pages.put(
                        section,
                        new ContributionPage(posts.subList(0, Math.min(most, posts.size())), posts.size() > most)));
        return pages;
    }

    /** Everything on the boards of these cards, section by section, of cards that were read already. */
    public Map<CardId, List<ContributionView>> all(Access me, Collection<CardView> cards) {
        var rows = this.rows.ofCards(cards.stream().map(CardView::id).toList(), me.id());
        return views.contributions(rows, me).stream()
                .sorted(Comparator.comparing(ContributionView::section))
                .collect(Collectors.groupingBy(ContributionView::card));
    }

    /** How many contributions each section has. */
    public Map<BoardSection, Integer> counts(Access me, CardId card, CardFilter filter) {
        Map<BoardSection, Integer> counts = new EnumMap<>(BoardSection.class);
        for (var section : BoardSection.values()) {
            counts.put(section, 0);
        }
        rows.counts(me, card, filter).forEach(count -> counts.put(count.section(), count.contributions()));
        return counts;
    }

    public Participation participation(Access me, CardId card) {
        desk.card(me, card);
        return rows.participation(card);
    }

    /** The same as everybody sees it alike, of a card that is shown. */
    public Participation shownParticipation(CardId card) {
        return rows.participation(card);
    }

    /** For whoever may not read it there is no such contribution. */
    public ContributionView contribution(Access me, ContributionId id) {
        desk.contribution(me, id);
        return rows.find(id, me.id())
                .map(row -> views.contribution(row, me))
                .orElseThrow(() -> new WallNotFound("contribution " + id.value()));
    }

    /** As everybody sees it alike; nothing when it is not shown, nor its card. */
    public Optional<ShownContribution> shown(ContributionId id) {
        return rows.find(id, null)
                .filter(row -> row.state() == PostState.SHOWN && row.onShown())
                .map(row -> new ShownContribution(views.contribution(row, null), row.best()));
    }

    /** The latest accompaniment first, with all notes in the order they were written. */
    public List<AccompanimentView> accompaniments(Access me, CardId card) {
        desk.card(me, card);
        return accompaniments(card, me);
    }

    /** What notes said before they were put right or taken away; nothing for who does not moderate. */
    public List<PastNote> pastNotes(Access me, CardId card) {
        return desk.moderates(me, desk.card(me, card)) ? accompaniments.past(card) : List.of();
    }

    /** The same as everybody sees it alike, of a card that is shown. */
    public List<AccompanimentView> shownAccompaniments(CardId card) {
        return accompaniments(card, null);
    }

    private List<AccompanimentView> accompaniments(CardId card, @Nullable Access me) {
        var found = accompaniments.of(card);
        var notes = accompaniments.notes(card);
        var people = directory.findAll(
                found.stream().map(Accompaniment::advisor).distinct().toList());
        return found.stream()
                .map(one -> AccompanimentView.of(one, people, notes, me))
                .toList();
    }

    /** What it said before, the latest first. */
    public List<PastPost> past(Access me, ContributionId id) {
        var contribution = desk.contribution(me, id);
        boolean guarded = contribution.isBy(me.id()) || desk.moderates(me, contribution);
        return history.past(id.value(), guarded).stream()
                .map(past -> new PastPost(past.title(), WallSearch.withoutNames(past.text()), past.until()))
                .toList();
    }

    /** Why it is hidden, for its author and who moderates. */
    public Optional<String> hiding(Access me, ContributionId id) {
        desk.contribution(me, id);
        return Optional.ofNullable(history.hiding(id.value()));
    }
}
