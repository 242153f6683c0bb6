package pe.minka.gamification.contributions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Subjects;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.rules.Moment;
import pe.minka.members.MemberId;
import pe.minka.walls.ContributionChosen;
import pe.minka.walls.ContributionConversations;
import pe.minka.walls.ContributionId;
import pe.minka.walls.ContributionPublished;
import pe.minka.walls.ContributionRemoved;
import pe.minka.walls.ContributionSubmitted;
import pe.minka.walls.ContributionWithdrawn;

/** What somebody adds to a board is recognised, and once more when the author of the challenge chooses it. */
@Component
class BoardContributions {

    private final Ledger ledger;
    private final Subjects subjects;

    BoardContributions(Ledger ledger, Subjects subjects) {
        this.ledger = ledger;
        this.subjects = subjects;
    }

    @ApplicationModuleListener
    void on(ContributionSubmitted event) {
        record(posted(event.contribution()), event.contribution(), event.author(), null, Moment.SUBMISSION, event.at());
    }

    @ApplicationModuleListener
    void on(ContributionPublished event) {
        record(posted(event.contribution()), event.contribution(), event.author(), null, Moment.ACCEPTANCE, event.at());
    }

    @ApplicationModuleListener
    void on(ContributionWithdrawn event) {
        ledger.withdraw(posted(event.contribution()), event.at());
        ledger.withdraw(chosen(event.contribution()), event.at());
    }

    /** Choosing one's own gives nothing. */
    @ApplicationModuleListener
    void on(ContributionChosen event) {
        record(
                chosen(event.contribution()),
                event.contribution(),
                event.author(),
                event.by(),
                Moment.ACCEPTANCE,
                event.at());
    }

    /** With it go the supports it was given. */
    @ApplicationModuleListener
    void on(ContributionRemoved event) {
        ledger.end(ContributionConversations.about(event.contribution()).code(), event.at());
    }

    private void record(
            Cause cause,
            ContributionId contribution,
            MemberId author,
            @Nullable MemberId giver,
            Moment moment,
            Instant at) {
        subjects.find(ContributionConversations.about(contribution))
                .ifPresent(about ->
                        ledger.record(new Contribution(cause, author, giver, about.title(), about.link(), moment, at)));
    }

    private static Cause posted(ContributionId contribution) {
        return cause(contribution, ContributionKind.CONTRIBUTION_POSTED);
    }

    private static Cause chosen(ContributionId contribution) {
        return cause(contribution, ContributionKind.CONTRIBUTION_CHOSEN);
    }

    private static Cause cause(ContributionId contribution, ContributionKind kind) {
        return Cause.once(ContributionConversations.about(contribution).code(), kind);
    }
}
