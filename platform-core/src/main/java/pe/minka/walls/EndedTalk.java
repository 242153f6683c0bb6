package pe.minka.walls;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Reporting;

/** What was said about a contribution that is gone for good nobody has to look at any more. */
@Component
class EndedTalk {

    private final Reporting reporting;

    EndedTalk(Reporting reporting) {
        this.reporting = reporting;
    }

    @ApplicationModuleListener
    void on(ContributionRemoved event) {
        reporting.end(ContributionConversations.about(event.contribution()));
    }
}
