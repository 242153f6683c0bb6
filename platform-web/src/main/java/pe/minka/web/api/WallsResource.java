package pe.minka.web.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.walls.CardFilter;
import pe.minka.walls.CardId;
import pe.minka.walls.Cards;
import pe.minka.walls.WallId;
import pe.minka.web.security.Me;

/** The walls somebody reads, their cards, and posting one. */
@RestController
class WallsResource {

    private static final String ALL = "/api/v1/walls";
    private static final String CARDS = ALL + "/{id}/cards";

    private final WallLists lists;
    private final Cards cards;
    private final WallAnswers answers;

    WallsResource(WallLists lists, Cards cards, WallAnswers answers) {
        this.lists = lists;
        this.cards = cards;
        this.answers = answers;
    }

    @GetMapping(ALL)
    CursorPage<WallJson> listWalls(@Me Access me) {
        return lists.walls(me);
    }

    @GetMapping(CARDS)
    CursorPage<CardJson> listCards(
            @Me Access me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(defaultValue = "ALL") CardFilter filter,
            Slice slice) {
        return lists.cards(me, new WallId(id), section, filter, slice);
    }

    @PostMapping(CARDS)
    @ResponseStatus(HttpStatus.CREATED)
    CardJson postCard(@Me Access me, @PathVariable UUID id, @RequestBody NewCardJson card) {
        var made = CardId.next();
        long serial = cards.post(me, new WallId(id), made, card.content(), card.chosen())
                .orElse(0L);
        return answers.card(me, made, serial);
    }
}
