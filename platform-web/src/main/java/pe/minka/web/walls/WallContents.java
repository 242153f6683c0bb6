package pe.minka.web.walls;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.walls.BoardReading;
import pe.minka.walls.CardFilter;
import pe.minka.walls.CardReading;
import pe.minka.walls.CardView;
import pe.minka.walls.ContributionView;
import pe.minka.walls.WallReading;
import pe.minka.walls.WallView;

/** Everything on a wall, for who administers it. */
@Component
class WallContents {

    private static final int AT_ONCE = 200;

    private final WallReading walls;
    private final CardReading cards;
    private final BoardReading boards;

    WallContents(WallReading walls, CardReading cards, BoardReading boards) {
        this.walls = walls;
        this.cards = cards;
        this.boards = boards;
    }

    /** A card with all contributions, section by section. */
    record Whole(CardView card, List<ContributionView> contributions) {

        Whole {
            contributions = List.copyOf(contributions);
        }
    }

    WallView wall(Access me, String slug) {
        return walls.administered(me, slug);
    }

    List<Whole> of(Access me, WallView wall) {
        List<Whole> all = new ArrayList<>();
        boolean more = true;
        while (more) {
            var page = cards.page(me, wall.id(), null, CardFilter.ALL, all.size(), AT_ONCE);
            var said = boards.all(me, page.cards());
            page.cards().forEach(card -> all.add(new Whole(card, said.getOrDefault(card.id(), List.of()))));
            more = page.more();
        }
        return all;
    }
}
