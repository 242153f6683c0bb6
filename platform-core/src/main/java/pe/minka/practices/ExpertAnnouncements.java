package pe.minka.practices;

import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;

/** Tells the other modules and the audit log what experts and those who ask them have done. */
@Component
class ExpertAnnouncements {

    private static final String PUBLISHED = "expert.published";
    private static final String WITHDRAWN = "expert.withdrawn";
    private static final String INVITED = "expert.invited";
    private static final String REVOKED = "expert.revoked";

    private final VersionRows versions;
    private final PracticeLog log;
    private final ApplicationEventPublisher events;

    ExpertAnnouncements(VersionRows versions, PracticeLog log, ApplicationEventPublisher events) {
        this.versions = versions;
        this.log = log;
        this.events = events;
    }

    /** What an expert in this seat has read. */
    VersionView read(ExpertSeat seat) {
        return latest(seat.practice());
    }

    private VersionView latest(Practice practice) {
        return versions.latest(practice.id()).orElseThrow();
    }

    private String title(Practice practice) {
        return latest(practice).sheet().presentation().title();
    }

    void published(ExpertSeat seat, ExpertCommentId comment, int edition, Map<String, String> facts, Instant now) {
        var practice = seat.practice();
        log.record(seat.actor(), PUBLISHED, practice, null, facts);
        events.publishEvent(new ExpertCommentPublished(
                practice.id(),
                practice.code(),
                title(practice),
                comment,
                seat.member(),
                edition,
                practice.members(),
                now));
    }

    void withdrawn(ExpertSeat seat, ExpertCommentId comment, Instant now) {
        var practice = seat.practice();
        log.record(seat.actor(), WITHDRAWN, practice, null, Map.of());
        events.publishEvent(new ExpertCommentWithdrawn(
                practice.id(), practice.code(), title(practice), comment, seat.member(), practice.members(), now));
    }

    void invited(Practice practice, ExpertInvitation invitation, Instant now) {
        var by = invitation.invitedBy();
        var member = invitation.member();
        log.record(by.actor(), INVITED, practice, null, Map.of());
        if (member == null) {
            events.publishEvent(new ExpertLinkRequested(invitation.id(), practice.id(), practice.code(), by, now));
        } else {
            events.publishEvent(new ExpertInvited(practice.id(), practice.code(), title(practice), member, by, now));
        }
    }

    void revoked(Practice practice, MemberId by) {
        log.record(by.actor(), REVOKED, practice, null, Map.of());
    }
}
