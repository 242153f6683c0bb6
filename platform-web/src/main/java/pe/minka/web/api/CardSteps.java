package pe.minka.web.api;

import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.practices.PracticeId;
import pe.minka.walls.Accompaniments;
import pe.minka.walls.CardId;
import pe.minka.walls.CardLifecycle;
import pe.minka.walls.Cards;
import pe.minka.walls.ContributionId;

/** Takes the steps of a card as a program asks for them. */
@Component
class CardSteps {

    private final CardLifecycle lifecycle;
    private final Cards cards;
    private final Accompaniments accompaniments;

    CardSteps(CardLifecycle lifecycle, Cards cards, Accompaniments accompaniments) {
        this.lifecycle = lifecycle;
        this.cards = cards;
        this.accompaniments = accompaniments;
    }

    void solve(Access me, CardId card, ChosenJson chosen) {
        var contribution = chosen.contribution();
        if (contribution == null) {
            throw new NotUnderstood("contribution", "api.field.missing");
        }
        lifecycle.solve(me, card, new ContributionId(contribution));
    }

    void move(Access me, CardId card, MoveJson move) {
        cards.move(me, card, Sent.required("section", move.section()), move.where());
    }

    String promote(Access me, CardId card) {
        return lifecycle.convert(me, card, PracticeId.next());
    }

    void accompany(Access me, CardId card) {
        accompaniments.take(me, card);
    }

    void end(Access me, CardId card) {
        accompaniments.end(me, card);
    }
}
