package pe.minka.gamification.contributions;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Participants;
import pe.minka.members.PhotoAdded;
import pe.minka.members.PhotoRemoved;

/** Everybody has a name, an organisation and a post from the start: a photo completes the profile. */
@Component
class ProfileContributions {

    private final Ledger ledger;
    private final Participants participants;

    ProfileContributions(Ledger ledger, Participants participants) {
        this.ledger = ledger;
        this.participants = participants;
    }

    @ApplicationModuleListener
    void on(PhotoAdded event) {
        participants
                .id(event.member())
                .ifPresent(who ->
                        ledger.record(Contribution.accepted(cause(who), event.member(), "", "/cuenta", event.at())));
    }

    @ApplicationModuleListener
    void on(PhotoRemoved event) {
        participants.id(event.member()).ifPresent(who -> ledger.withdraw(cause(who), event.at()));
    }

    /** The ledger knows nobody by name. */
    private static Cause cause(ParticipantId who) {
        return Cause.once("participant:" + who.value(), ContributionKind.PROFILE_COMPLETED);
    }
}
