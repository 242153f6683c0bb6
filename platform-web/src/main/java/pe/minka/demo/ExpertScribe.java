package pe.minka.demo;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.practices.ExpertComments;
import pe.minka.practices.ExpertInviting;
import pe.minka.practices.ExpertKey;
import pe.minka.practices.ExpertLinks;
import pe.minka.practices.ExpertReading;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.sheet.ExpertRemarks;

/** Asks for a comment as a team would, and writes it as the expert would. */
@Component
@DemoOnly
class ExpertScribe {

    private final PracticeReading practices;
    private final MemberAccess access;
    private final ExpertInviting inviting;
    private final ExpertLinks links;
    private final ExpertReading reading;
    private final ExpertComments comments;

    ExpertScribe(
            PracticeReading practices,
            MemberAccess access,
            ExpertInviting inviting,
            ExpertLinks links,
            ExpertReading reading,
            ExpertComments comments) {
        this.practices = practices;
        this.access = access;
        this.inviting = inviting;
        this.links = links;
        this.reading = reading;
        this.comments = comments;
    }

    /** What corrects it some day later, when it was corrected. */
    Optional<Runnable> write(DemoExpert expert, String code, Optional<Access> member) {
        var holder = holder(code);
        if (member.isPresent()) {
            return write(expert, holder, new ExpertKey.OfMember(member.get(), code));
        }
        if (!isAsked(expert, holder, code)) {
            var guest = expert.guest();
            if (guest != null) {
                inviting.inviteGuest(holder, code, guest.name(), guest.mail());
                var invitation = inviting.list(holder, code).getLast().id();
                return write(expert, holder, new ExpertKey.OfLink(links.issue(invitation), null));
            }
        }
        return Optional.empty();
    }

    private Access holder(String code) {
        var person = practices.page(code).team().getFirst().person();
        return access.of(person.id()).orElseThrow();
    }

    private boolean isAsked(DemoExpert expert, Access holder, String code) {
        var guest = expert.guest();
        return guest != null
                && inviting.list(holder, code).stream()
                        .anyMatch(one -> guest.mail().equals(one.mail()));
    }

    private Optional<Runnable> write(DemoExpert expert, Access holder, ExpertKey key) {
        if (key instanceof ExpertKey.OfMember(Access me, String code)) {
            if (reading.ways(me, code).written()) {
                return Optional.empty();
            }
            inviting.inviteMember(holder, code, me.id());
        }
        comments.save(key, expert.remarks(), 0);
        if (Boolean.TRUE.equals(expert.waiting())) {
            return Optional.empty();
        }
        comments.publish(key, true);
        return Optional.ofNullable(expert.correction()).map(correction -> () -> correct(key, correction));
    }

    private void correct(ExpertKey key, ExpertRemarks correction) {
        comments.save(key, correction, 1);
        comments.publish(key, true);
    }
}
