package pe.minka.practices;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.shared.RuleViolation;

/** Who writes a practice (equipo): the team invites, whoever is invited answers, the holder gives out the posts. */
@Service
@Transactional
public class PracticeTeams {

    private final PracticeDesk desk;
    private final PracticeRepository practices;
    private final TeamInvitations invitations;
    private final MemberDirectory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PracticeTeams(
            PracticeDesk desk,
            PracticeRepository practices,
            TeamInvitations invitations,
            MemberDirectory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.practices = practices;
        this.invitations = invitations;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    public void invite(Access me, String code, MemberId member) {
        var practice = desk.open(me, code);
        boolean active = directory
                .find(member)
                .filter(person -> person.status() == MemberStatus.ACTIVE)
                .isPresent();
        if (!active) {
            throw RuleViolation.at("member", "practices.team.unknown");
        }
        if (practice.post(member).isPresent()) {
            throw RuleViolation.at("member", "practices.team.known");
        }
        practice.requireRoom(invitations.waiting(practice.id()));
        var now = clock.instant();
        if (invitations.add(practice.id(), member, me.id(), now)) {
            String title = invitations.title(practice.id());
            events.publishEvent(new PracticeInvited(practice.id(), code, title, member, me.id(), now));
        }
    }

    public void withdraw(Access me, String code, InvitationId id) {
        var practice = desk.open(me, code);
        invitations.of(practice.id()).stream()
                .filter(one -> one.id().equals(id))
                .forEach(one -> close(one, TeamInvitations.Answer.WITHDRAWN));
    }

    /** The code of the practice one writes from now on. Whoever says so twice has said it. */
    public String accept(Access me, InvitationId id) {
        var invitation = invitations.require(me.id(), id, TeamInvitations.Answer.ACCEPTED);
        var practice = practices.findLockedById(invitation.practice()).orElseThrow();
        if (close(invitation, TeamInvitations.Answer.ACCEPTED)) {
            var now = clock.instant();
            practice.join(me.id(), now);
            desk.save(practice);
            String title = invitations.title(practice.id());
            events.publishEvent(
                    new PracticeJoined(practice.id(), practice.code(), title, me.id(), invitation.invitedBy(), now));
        }
        return practice.code();
    }

    public void decline(Access me, InvitationId id) {
        close(invitations.require(me.id(), id, TeamInvitations.Answer.DECLINED), TeamInvitations.Answer.DECLINED);
    }

    /** False when it was closed already. */
    private boolean close(TeamInvitation invitation, TeamInvitations.Answer answer) {
        var now = clock.instant();
        boolean closed = invitations.answer(invitation.id(), invitation.practice(), answer, now);
        if (closed) {
            events.publishEvent(
                    new PracticeInvitationClosed(invitation.practice(), invitation.code(), invitation.member(), now));
        }
        return closed;
    }

    /** What a member has been asked and has not answered yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<TeamInvitation> waitingFor(Access me) {
        return invitations.of(me.id());
    }

    /** Whom the team has asked and who has not answered yet. */
    @Transactional(readOnly = true)
    public List<TeamInvitation> waitingFor(Access me, String code) {
        return invitations.of(practices
                .findByCode(code)
                .filter(practice -> practice.isWrittenBy(me.id()))
                .orElseThrow(() -> new PracticeNotFound(code))
                .id());
    }

    public void assign(Access me, String code, MemberId member, Post post) {
        var practice = desk.openAsHolder(me, code);
        boolean given = post != Post.AUTHOR
                && practice.post(member).filter(post::equals).isEmpty();
        practice.assign(member, post);
        desk.save(practice);
        if (given) {
            String title = invitations.title(practice.id());
            events.publishEvent(new PostGiven(practice.id(), code, title, member, post, me.id(), clock.instant()));
        }
    }

    /** The holder lets somebody go, who is told, or somebody goes. */
    public void leave(Access me, String code, MemberId member) {
        boolean going = member.equals(me.id());
        var practice = going ? desk.open(me, code) : desk.openAsHolder(me, code);
        if (practice.leave(member)) {
            desk.save(practice);
            if (!going) {
                String title = invitations.title(practice.id());
                events.publishEvent(new PracticeLeft(practice.id(), code, title, member, me.id(), clock.instant()));
            }
        }
    }
}
