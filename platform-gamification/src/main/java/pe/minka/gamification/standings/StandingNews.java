package pe.minka.gamification.standings;

import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ledger.Participants;
import pe.minka.notifications.Announcements;

/** Tells people that a change of the standings was taken back: each of them once, whatever it cost them. */
@Component
class StandingNews {

    private final Participants participants;
    private final Announcements announcements;

    StandingNews(Participants participants, Announcements announcements) {
        this.participants = participants;
        this.announcements = announcements;
    }

    void lost(List<Undoing.Loss> losses, int version) {
        var people = losses.stream()
                .map(loss -> loss.participant().value())
                .distinct()
                .toList();
        participants
                .members(people)
                .values()
                .forEach(member -> announcements.standingCorrected(String.valueOf(version), member));
    }
}
