package pe.minka.gamification.contributions;

import java.util.Comparator;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Subject;
import pe.minka.conversations.Subjects;
import pe.minka.conversations.SupportGiven;
import pe.minka.conversations.SupportWithdrawn;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Participants;
import pe.minka.members.MemberId;

/** A support is recognised to those it is for, never to who gives it. */
@Component
class SupportContributions {

    private final Ledger ledger;
    private final Participants participants;
    private final Subjects subjects;

    SupportContributions(Ledger ledger, Participants participants, Subjects subjects) {
        this.ledger = ledger;
        this.participants = participants;
        this.subjects = subjects;
    }

    @ApplicationModuleListener
    void on(SupportGiven event) {
        subjects.find(event.subject())
                .ifPresent(about -> participants
                        .id(event.member())
                        .ifPresent(giver -> event.team().stream()
                                .filter(member -> !member.equals(event.member()))
                                .sorted(Comparator.comparing(MemberId::value))
                                .forEach(member -> ledger.record(Contribution.accepted(
                                                cause(event.subject(), giver),
                                                member,
                                                about.title(),
                                                about.link(),
                                                event.at())
                                        .givenBy(event.member())))));
    }

    @ApplicationModuleListener
    void on(SupportWithdrawn event) {
        participants.id(event.member()).ifPresent(giver -> ledger.withdraw(cause(event.subject(), giver), event.at()));
    }

    private static Cause cause(Subject subject, ParticipantId giver) {
        return new Cause(
                subject.code(), ContributionKind.SUPPORT_RECEIVED, giver.value().toString());
    }
}
