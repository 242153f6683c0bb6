package pe.minka.web.walls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.walls.CardFilter;
import pe.minka.walls.CardId;
import pe.minka.walls.CardPage;
import pe.minka.walls.CardReading;
import pe.minka.walls.CardView;
import pe.minka.walls.WallLayout;
import pe.minka.walls.WallReading;
import pe.minka.walls.WallView;

/** What the pages of walls show. */
@Component
class WallPages {

    private static final int PROJECTED = 60;
    private static final CardPage NOTHING = new CardPage(List.of(), false);

    private final WallReading walls;
    private final CardReading cards;
    private final CardSheets sheets;
    private final WallWords words;
    private final WallPhases dated;

    WallPages(WallReading walls, CardReading cards, CardSheets sheets, WallWords words, WallPhases dated) {
        this.walls = walls;
        this.cards = cards;
        this.sheets = sheets;
        this.words = words;
        this.dated = dated;
    }

    String list(Access me, boolean archived, Model model) {
        model.addAttribute("walls", walls.all(me, archived));
        model.addAttribute("archived", archived);
        model.addAttribute("crumbs", words.crumbs());
        return "walls/list";
    }

    String wall(Access me, String slug, WallQuery query, @Nullable UUID removed, Model model) {
        var wall = open(me, slug, model);
        boolean list = query.isList(wall.layout() == WallLayout.LIST);
        model.addAttribute("asList", list);
        model.addAttribute("base", WallPath.wall(slug));
        model.addAttribute("columns", list ? List.of(everything(me, wall, query)) : columns(me, wall, query));
        undoable(me, removed).ifPresent(card -> model.addAttribute("removed", card));
        return "walls/wall";
    }

    /** With the serial the page is of, which is read first: what happens meanwhile is told once more, never too little. */
    private WallView open(Access me, String slug, Model model) {
        var live = walls.live(me, slug);
        var wall = live.wall();
        model.addAttribute("serial", live.serial());
        model.addAttribute("wall", wall);
        model.addAttribute("dated", dated.of(wall));
        model.addAttribute("motif", WallPath.motif(wall.kind().cards()));
        model.addAttribute("crumbs", words.crumbs(wall));
        return wall;
    }

    private Column<CardSheets.Sheet> everything(Access me, WallView wall, WallQuery query) {
        String base = WallPath.wall(wall.slug());
        @Nullable String theme = wall.sections().containsKey(query.section()) ? query.section() : null;
        var page = cards.page(me, wall.id(), theme, query.chosen(), query.from(), WallQuery.SIZE);
        var counts = cards.counts(me, wall.id(), query.chosen());
        return new Column<>(
                "",
                theme == null ? words.text("walls.all") : wall.sections().getOrDefault(theme, ""),
                theme == null
                        ? counts.values().stream().mapToInt(Integer::intValue).sum()
                        : counts.getOrDefault(theme, 0),
                sheets.of(page.cards()),
                true,
                query.number() > 1 ? query.address(base, "pagina", "" + (query.number() - 1)) : null,
                page.more() ? query.address(base, "pagina", "" + (query.number() + 1)) : null);
    }

    private List<Column<CardSheets.Sheet>> columns(Access me, WallView wall, WallQuery query) {
        var pages = new HashMap<>(cards.firsts(me, wall, query.chosen(), WallQuery.SIZE));
        var counts = counts(me, wall, query, pages);
        String chosen = chosen(wall, query, counts);
        if (query.from() > 0) {
            pages.put(chosen, cards.page(me, wall.id(), chosen, query.chosen(), query.from(), WallQuery.SIZE));
        }
        var shown = sheets.of(
                pages.values().stream().flatMap(page -> page.cards().stream()).toList());
        List<Column<CardSheets.Sheet>> columns = new ArrayList<>();
        wall.sections().forEach((code, title) -> {
            boolean here = code.equals(chosen);
            int number = here ? query.number() : 1;
            boolean more = pages.getOrDefault(code, NOTHING).more();
            columns.add(new Column<>(
                    code,
                    title,
                    counts.getOrDefault(code, 0),
                    shown.stream()
                            .filter(sheet -> sheet.card().section().equals(code))
                            .toList(),
                    here,
                    number > 1 ? page(query, wall, code, number - 1) : null,
                    more ? page(query, wall, code, number + 1) : null));
        });
        return columns;
    }

    /** Nobody is asked to count what stands there as a whole. */
    private Map<String, Integer> counts(Access me, WallView wall, WallQuery query, Map<String, CardPage> pages) {
        if (pages.values().stream().anyMatch(CardPage::more)) {
            return cards.counts(me, wall.id(), query.chosen());
        }
        return pages.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, page -> page.getValue().cards().size()));
    }

    /** Which section a small screen shows: the one asked for, or else the first with something in it. */
    private static String chosen(WallView wall, WallQuery query, Map<String, Integer> counts) {
        var codes = wall.sections().keySet();
        if (codes.contains(query.section())) {
            return query.section();
        }
        return codes.stream()
                .filter(code -> counts.getOrDefault(code, 0) > 0)
                .findFirst()
                .orElseGet(() -> codes.iterator().next());
    }

    private static String page(WallQuery query, WallView wall, String code, int number) {
        var there = new WallQuery(code, query.filter(), query.view(), "");
        return there.address(WallPath.wall(wall.slug()), "pagina", "" + number) + "#s-" + code;
    }

    /** What was taken away just now, as long as it can be brought back. */
    private Optional<CardView> undoable(Access me, @Nullable UUID removed) {
        if (removed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(cards.card(me, new CardId(removed))).filter(CardView::undoable);
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    /** Large, for everybody in a room to see, with a way there for their phones. */
    String projection(Access me, String slug, Projection.Place place, Model model) {
        var wall = open(me, slug, model);
        var page = cards.page(me, wall.id(), null, CardFilter.ALL, 0, PROJECTED);
        model.addAttribute("sheets", sheets.of(page.cards()));
        model.addAttribute("place", place);
        return "walls/projection";
    }
}
