package pe.minka.gamification.contributions;

import java.time.Instant;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Subjects;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.rules.Moment;
import pe.minka.members.MemberId;
import pe.minka.walls.CardConversations;
import pe.minka.walls.CardId;
import pe.minka.walls.CardKind;
import pe.minka.walls.CardPublished;
import pe.minka.walls.CardRemoved;
import pe.minka.walls.CardSubmitted;
import pe.minka.walls.CardWithdrawn;
import pe.minka.walls.InitiativePromoted;

/** Challenges and initiatives are recognised to whoever puts them on a wall, and an initiative once more as a practice. */
@Component
class CardContributions {

    private final Ledger ledger;
    private final Subjects subjects;

    CardContributions(Ledger ledger, Subjects subjects) {
        this.ledger = ledger;
        this.subjects = subjects;
    }

    @ApplicationModuleListener
    void on(CardSubmitted event) {
        published(event.kind())
                .ifPresent(kind -> record(event.card(), kind, event.author(), Moment.SUBMISSION, event.at()));
    }

    @ApplicationModuleListener
    void on(CardPublished event) {
        published(event.kind())
                .ifPresent(kind -> record(event.card(), kind, event.author(), Moment.ACCEPTANCE, event.at()));
    }

    @ApplicationModuleListener
    void on(CardWithdrawn event) {
        published(event.kind()).ifPresent(kind -> ledger.withdraw(cause(event.card(), kind), event.at()));
        if (event.kind() == CardKind.INITIATIVE) {
            ledger.withdraw(cause(event.card(), ContributionKind.INITIATIVE_PROMOTED), event.at());
        }
    }

    @ApplicationModuleListener
    void on(InitiativePromoted event) {
        record(event.card(), ContributionKind.INITIATIVE_PROMOTED, event.author(), Moment.ACCEPTANCE, event.at());
    }

    /** With it go the supports it was given. */
    @ApplicationModuleListener
    void on(CardRemoved event) {
        ledger.end(CardConversations.about(event.card()).code(), event.at());
    }

    /** Nothing is given for what is only said about a practice. */
    private static Optional<ContributionKind> published(CardKind kind) {
        return switch (kind) {
            case CHALLENGE -> Optional.of(ContributionKind.CHALLENGE_PUBLISHED);
            case INITIATIVE -> Optional.of(ContributionKind.INITIATIVE_PUBLISHED);
            case SHARING -> Optional.empty();
        };
    }

    private void record(CardId card, ContributionKind kind, MemberId author, Moment moment, Instant at) {
        subjects.find(CardConversations.about(card))
                .ifPresent(about -> ledger.record(
                        new Contribution(cause(card, kind), author, null, about.title(), about.link(), moment, at)));
    }

    private static Cause cause(CardId card, ContributionKind kind) {
        return Cause.once(CardConversations.about(card).code(), kind);
    }
}
