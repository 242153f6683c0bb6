package pe.minka.web.walls;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberView;
import pe.minka.shared.CsvSheet;
import pe.minka.walls.BoardReading;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardFilter;
import pe.minka.walls.CardReading;
import pe.minka.walls.CardView;
import pe.minka.walls.ContributionView;
import pe.minka.walls.WallReading;
import pe.minka.walls.WallView;
import pe.minka.walls.Written;
import pe.minka.web.format.Show;

/** A wall with all that was said on it, to take along; for who administers it. */
@Component
class WallSheet {

    private static final int AT_ONCE = 200;
    private static final String COLUMN = "walls.sheet.";

    private final WallReading walls;
    private final CardReading cards;
    private final BoardReading boards;
    private final WallWords words;
    private final Show show;

    WallSheet(WallReading walls, CardReading cards, BoardReading boards, WallWords words, Show show) {
        this.walls = walls;
        this.cards = cards;
        this.boards = boards;
        this.words = words;
        this.show = show;
    }

    byte[] of(Access me, String slug) {
        var wall = walls.administered(me, slug);
        var sheet = new CsvSheet(
                column("section"),
                column("card"),
                column("part"),
                column("author"),
                column("organisation"),
                column("region"),
                column("date"),
                column("text"),
                column("supports"),
                column("comments"));
        all(me, wall).forEach(card -> add(sheet, me, wall, card));
        return sheet.bytes();
    }

    private String column(String name) {
        return words.text(COLUMN + name);
    }

    private List<CardView> all(Access me, WallView wall) {
        List<CardView> all = new ArrayList<>();
        boolean more = true;
        while (more) {
            var page = cards.page(me, wall.id(), null, CardFilter.ALL, all.size(), AT_ONCE);
            all.addAll(page.cards());
            more = page.more();
        }
        return all;
    }

    private void add(CsvSheet sheet, Access me, WallView wall, CardView card) {
        String section = wall.sections().getOrDefault(card.section(), "");
        sheet.add(
                section,
                card.title(),
                words.text("walls.kind." + card.kind()),
                name(card.written()),
                card.written().organisation(),
                card.written().regionName(),
                show.dateTime(card.at()),
                card.text(),
                card.supports(),
                null);
        for (var part : BoardSection.values()) {
            add(sheet, me, section, card, part);
        }
    }

    private void add(CsvSheet sheet, Access me, String section, CardView card, BoardSection part) {
        boolean more = true;
        for (int from = 0; more; from += AT_ONCE) {
            var page = boards.page(me, card.id(), part, CardFilter.ALL, from, AT_ONCE);
            page.contributions().forEach(one -> add(sheet, section, card, one));
            more = page.more();
        }
    }

    private void add(CsvSheet sheet, String section, CardView card, ContributionView one) {
        sheet.add(
                section,
                card.title(),
                words.text("walls.board." + one.section()),
                name(one.written()),
                one.written().organisation(),
                one.written().regionName(),
                show.dateTime(one.at()),
                one.text(),
                one.supports(),
                one.comments());
    }

    private static @Nullable String name(Written written) {
        MemberView by = written.by();
        return by == null ? null : by.name();
    }
}
