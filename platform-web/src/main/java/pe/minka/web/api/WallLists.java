package pe.minka.web.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.walls.BoardReading;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardFilter;
import pe.minka.walls.CardId;
import pe.minka.walls.CardReading;
import pe.minka.walls.WallId;
import pe.minka.walls.WallLine;
import pe.minka.walls.WallReading;

/** Walls, their cards and boards, part by part. */
@Component
class WallLists {

    private final WallReading walls;
    private final CardReading cards;
    private final BoardReading boards;
    private final WallAnswers answers;

    WallLists(WallReading walls, CardReading cards, BoardReading boards, WallAnswers answers) {
        this.walls = walls;
        this.cards = cards;
        this.boards = boards;
        this.answers = answers;
    }

    /** There are few of them: all at once. */
    CursorPage<WallJson> walls(Access me) {
        var lines = walls.all(me, false);
        var sections = walls.sections(lines.stream().map(WallLine::id).toList());
        return new CursorPage<>(
                lines.stream()
                        .map(line -> WallAnswers.json(line, sections.getOrDefault(line.id(), Map.of())))
                        .toList(),
                null);
    }

    CursorPage<CardJson> cards(Access me, WallId wall, @Nullable String section, CardFilter filter, Slice slice) {
        long serial = answers.serial(walls.page(me, wall).topic());
        int from = slice.position();
        var page = cards.page(me, wall, section, filter, from, slice.limit());
        return new CursorPage<>(
                page.cards().stream()
                        .map(card -> WallAnswers.json(card, serial))
                        .toList(),
                page.more() ? Cursor.at(from + slice.limit()).text() : null);
    }

    CursorPage<ContributionJson> contributions(
            Access me, CardId card, BoardSection section, CardFilter filter, Slice slice) {
        long serial = answers.serial(cards.card(me, card).topic());
        int from = slice.position();
        var page = boards.page(me, card, section, filter, from, slice.limit());
        return new CursorPage<>(
                page.contributions().stream()
                        .map(post -> WallAnswers.json(post, serial))
                        .toList(),
                page.more() ? Cursor.at(from + slice.limit()).text() : null);
    }
}
