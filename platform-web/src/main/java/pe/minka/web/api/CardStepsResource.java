package pe.minka.web.api;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.walls.CardConversations;
import pe.minka.walls.CardId;
import pe.minka.web.security.Me;

/** What is done with a card: choosing the best answer, moving it, beginning a practice, accompanying and supporting it. */
@RestController
class CardStepsResource {

    private final CardSteps steps;
    private final WallAnswers answers;
    private final ConversationAnswers talk;

    CardStepsResource(CardSteps steps, WallAnswers answers, ConversationAnswers talk) {
        this.steps = steps;
        this.answers = answers;
        this.talk = talk;
    }

    @PostMapping(CardsResource.ONE + "/solve")
    CardJson solveCard(@Me Access me, @PathVariable UUID id, @RequestBody ChosenJson chosen) {
        steps.solve(me, new CardId(id), chosen);
        return answers.card(me, new CardId(id));
    }

    @PostMapping(CardsResource.ONE + "/move")
    CardJson moveCard(@Me Access me, @PathVariable UUID id, @RequestBody MoveJson move) {
        steps.move(me, new CardId(id), move);
        return answers.card(me, new CardId(id));
    }

    @PostMapping(CardsResource.ONE + "/promote")
    PromotedJson promoteCard(@Me Access me, @PathVariable UUID id) {
        return new PromotedJson(steps.promote(me, new CardId(id)));
    }

    @PostMapping(CardsResource.ONE + "/accompaniments")
    CardJson accompanyCard(@Me Access me, @PathVariable UUID id) {
        steps.accompany(me, new CardId(id));
        return answers.card(me, new CardId(id));
    }

    @DeleteMapping(CardsResource.ONE + "/accompaniments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAccompaniment(@Me Access me, @PathVariable UUID id) {
        steps.end(me, new CardId(id));
    }

    @PutMapping(CardsResource.ONE + "/support")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void supportCard(@Me Access me, @PathVariable UUID id) {
        talk.support(me, CardConversations.about(new CardId(id)), true);
    }

    @DeleteMapping(CardsResource.ONE + "/support")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsupportCard(@Me Access me, @PathVariable UUID id) {
        talk.support(me, CardConversations.about(new CardId(id)), false);
    }
}
