package pe.minka.web.api;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardFilter;
import pe.minka.walls.CardId;
import pe.minka.walls.Contributions;
import pe.minka.web.security.Me;

/** A card, its board, and adding to it. */
@RestController
class CardsResource {

    static final String ONE = "/api/v1/cards/{id}";
    private static final String CONTRIBUTIONS = ONE + "/contributions";

    private final WallLists lists;
    private final Contributions contributions;
    private final WallAnswers answers;

    CardsResource(WallLists lists, Contributions contributions, WallAnswers answers) {
        this.lists = lists;
        this.contributions = contributions;
        this.answers = answers;
    }

    @GetMapping(ONE)
    CardJson readCard(@Me Access me, @PathVariable UUID id) {
        return answers.card(me, new CardId(id));
    }

    @GetMapping(CONTRIBUTIONS)
    CursorPage<ContributionJson> listContributions(
            @Me Access me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "PROPOSAL") BoardSection section,
            @RequestParam(defaultValue = "ALL") CardFilter filter,
            Slice slice) {
        return lists.contributions(me, new CardId(id), section, filter, slice);
    }

    @PostMapping(CONTRIBUTIONS)
    @ResponseStatus(HttpStatus.CREATED)
    ContributionJson postContribution(@Me Access me, @PathVariable UUID id, @RequestBody NewContributionJson sent) {
        return answers.posted(
                me, contributions.post(me, new CardId(id), sent.place(), Sent.text(sent.text()), sent.chosen()));
    }
}
