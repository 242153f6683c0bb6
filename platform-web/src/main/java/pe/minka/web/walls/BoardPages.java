package pe.minka.web.walls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.streams.StreamLog;
import pe.minka.walls.BoardReading;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardKind;
import pe.minka.walls.CardView;
import pe.minka.walls.ContributionId;
import pe.minka.walls.ContributionPage;
import pe.minka.walls.ContributionView;
import pe.minka.walls.Contributions;

/** What the page of a card shows: its board, with the contributions by section. */
@Component
class BoardPages {

    private static final ContributionPage NOTHING = new ContributionPage(List.of(), false);

    private final CardHead head;
    private final BoardReading boards;
    private final StreamLog log;
    private final PostLines lines;
    private final BestAnswerPrize prize;
    private final WallWords words;

    BoardPages(
            CardHead head,
            BoardReading boards,
            StreamLog log,
            PostLines lines,
            BestAnswerPrize prize,
            WallWords words) {
        this.head = head;
        this.boards = boards;
        this.log = log;
        this.lines = lines;
        this.prize = prize;
        this.words = words;
    }

    CardView card(Access me, CardAddress address) {
        return head.card(me, address);
    }

    /** The serial is read before what it is the serial of: what happens meanwhile is told once more, never too little. */
    String page(
            Access me,
            CardAddress address,
            WallQuery query,
            @Nullable UUID removed,
            @Nullable String preview,
            Model model) {
        var card = head.card(me, address);
        model.addAttribute("serial", log.last(card.topic()));
        head.show(me, card, model);
        var chosen = WallPath.sectionAt(query.section());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ContributionForm.empty(chosen));
        }
        model.addAttribute("preview", preview);
        model.addAttribute("asList", query.isList(false));
        model.addAttribute("base", card.link());
        model.addAttribute("columns", columns(me, card, query));
        model.addAttribute("accompaniments", boards.accompaniments(me, card.id()));
        model.addAttribute("pastNotes", card.moderated() ? boards.pastNotes(me, card.id()) : List.of());
        model.addAttribute("participation", boards.participation(me, card.id()));
        if (card.kind() == CardKind.CHALLENGE) {
            prize.points().ifPresent(points -> model.addAttribute("prize", points));
        }
        model.addAttribute("boardSections", words.boardSections());
        model.addAttribute("longest", Contributions.LONGEST);
        undoable(me, removed).ifPresent(post -> model.addAttribute("removed", post));
        return "walls/board";
    }

    String html(String text) {
        return lines.html(text);
    }

    private List<Column<PostLine>> columns(Access me, CardView card, WallQuery query) {
        var counts = boards.counts(me, card.id(), query.chosen());
        var chosen = chosen(query, counts);
        Map<BoardSection, ContributionPage> pages = new EnumMap<>(BoardSection.class);
        pages.putAll(boards.firsts(me, card, query.chosen(), WallQuery.SIZE));
        if (query.from() > 0) {
            pages.put(chosen, boards.page(me, card.id(), chosen, query.chosen(), query.from(), WallQuery.SIZE));
        }
        var shown = lines.contributions(
                pages.values().stream()
                        .flatMap(page -> page.contributions().stream())
                        .toList(),
                card.best());
        List<Column<PostLine>> columns = new ArrayList<>();
        for (var section : BoardSection.values()) {
            boolean here = section == chosen;
            int number = here ? query.number() : 1;
            boolean more = pages.getOrDefault(section, NOTHING).more();
            columns.add(new Column<>(
                    WallPath.section(section),
                    words.text("walls.board." + section),
                    counts.getOrDefault(section, 0),
                    shown.stream()
                            .filter(line -> line.post().section() == section)
                            .toList(),
                    here,
                    number > 1 ? page(query, card, section, number - 1) : null,
                    more ? page(query, card, section, number + 1) : null));
        }
        return columns;
    }

    /** Which section a small screen shows: the one asked for, or else the first with something in it. */
    private static BoardSection chosen(WallQuery query, Map<BoardSection, Integer> counts) {
        var asked = WallPath.sectionAt(query.section());
        return query.section().isEmpty()
                ? Arrays.stream(BoardSection.values())
                        .filter(section -> counts.getOrDefault(section, 0) > 0)
                        .findFirst()
                        .orElse(asked)
                : asked;
    }

    private static String page(WallQuery query, CardView card, BoardSection section, int number) {
        var there = new WallQuery(WallPath.section(section), query.filter(), query.view(), "");
        return there.address(card.link(), "pagina", "" + number) + "#s-" + WallPath.section(section);
    }

    /** What was taken away just now, as long as it can be brought back. */
    private Optional<ContributionView> undoable(Access me, @Nullable UUID removed) {
        if (removed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(boards.contribution(me, new ContributionId(removed)))
                    .filter(ContributionView::undoable);
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }
}
