package pe.minka.walls;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Reporting;

/** A card or a contribution that is gone for good, and what was said about it, nobody has to look at any more. */
@Component
class EndedTalk {

    private final Reporting reporting;

    EndedTalk(Reporting reporting) {
        this.reporting = reporting;
    }

    @ApplicationModuleListener
    void on(CardRemoved event) {
        reporting.end(CardConversations.about(event.card()));
    }

    @ApplicationModuleListener
    void on(ContributionRemoved event) {
        reporting.end(ContributionConversations.about(event.contribution()));
    }
}
