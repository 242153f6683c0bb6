package pe.minka.practices;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;

/**
 * Publishes in the name of its holder what an administrator brought, and tells the holder. Whoever brought it counts as one
 * of its authors: they do not judge it later.
 */
@Service
public class BroughtPublication {

    private final PracticePublication publication;
    private final VersionRows versions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BroughtPublication(
            PracticePublication publication, VersionRows versions, ApplicationEventPublisher events, Clock clock) {
        this.publication = publication;
        this.versions = versions;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void publish(Access by, Access holder, String code, String why) {
        publication.publishFirst(holder, code, why);
        versions.knowAuthor(code, by.id());
        if (!by.id().equals(holder.id())) {
            events.publishEvent(new PracticePublishedFor(code, holder.id(), by.id(), clock.instant()));
        }
    }
}
