package pe.minka.practices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.members.NameShape;
import pe.minka.shared.NotFound;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

/** Asks people to comment on a published practice as experts: members, and others by a link of their own. */
@Service
@Transactional
public class ExpertInviting {

    /** How long a link opens; publishing prolongs it. */
    public static final Duration LIFE = Duration.ofDays(30);

    private static final int MOST_WAITING = 12;
    private static final int MOST_LINKS_A_DAY = 20;

    private final ExpertDoor door;
    private final PracticeRepository practices;
    private final ExpertInvitationRows rows;
    private final ExpertAnnouncements announcements;
    private final MemberDirectory directory;
    private final Clock clock;

    ExpertInviting(
            ExpertDoor door,
            PracticeRepository practices,
            ExpertInvitationRows rows,
            ExpertAnnouncements announcements,
            MemberDirectory directory,
            Clock clock) {
        this.door = door;
        this.practices = practices;
        this.rows = rows;
        this.announcements = announcements;
        this.directory = directory;
        this.clock = clock;
    }

    public void inviteMember(Access me, String code, MemberId member) {
        var practice = door.openToInvite(me, code);
        boolean active = directory
                .find(member)
                .filter(person -> person.status() == MemberStatus.ACTIVE)
                .isPresent();
        if (!active) {
            throw RuleViolation.at("member", "practices.expert.unknown");
        }
        if (practice.post(member).isPresent()) {
            throw RuleViolation.at("member", "practices.expert.onTeam");
        }
        requireRoom(practice);
        var now = clock.instant();
        var id = ExpertInvitationId.next();
        if (rows.addMember(id, practice.id(), member, me.id(), now)) {
            announcements.invited(practice, rows.find(id).orElseThrow(), now);
        }
    }

    /** Whoever is at that address comments under the link they are sent; they need no account. */
    public void inviteGuest(Access me, String code, String name, String mail) {
        var practice = door.openToInvite(me, code);
        String called = named(name);
        if (!MailAddress.isValid(mail)) {
            throw RuleViolation.at("mail", "practices.expert.badMail");
        }
        var address = new MailAddress(mail);
        if (door.isAuthor(practice, address)) {
            throw RuleViolation.at("mail", "practices.expert.onTeam");
        }
        requireRoom(practice);
        var now = clock.instant();
        requirePace(me, now);
        var id = ExpertInvitationId.next();
        if (rows.addGuest(id, practice.id(), called, address, me.id(), now, now.plus(LIFE))) {
            announcements.invited(practice, rows.find(id).orElseThrow(), now);
        }
    }

    private static String named(String typed) {
        String name = typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw RuleViolation.at("name", "practices.expert.noName");
        }
        if (!NameShape.fits(name)) {
            throw RuleViolation.at("name", "practices.expert.badName");
        }
        return name;
    }

    private void requireRoom(Practice practice) {
        var now = clock.instant();
        long waiting = rows.of(practice.id()).stream()
                .filter(invitation -> !invitation.published() && invitation.opens(now))
                .count();
        if (waiting >= MOST_WAITING) {
            throw new RuleViolation("practices.expert.tooMany", MOST_WAITING);
        }
    }

    private void requirePace(Access me, Instant now) {
        if (rows.sentSince(me.id(), Peru.startOf(Peru.dayOf(now))) >= MOST_LINKS_A_DAY) {
            throw new RuleViolation("practices.expert.tooManyToday", MOST_LINKS_A_DAY);
        }
    }

    /** Another link to the same address; those before it open nothing any more. */
    public void sendAgain(Access me, String code, ExpertInvitationId id) {
        var practice = require(code);
        var invitation = require(me, practice, id);
        if (invitation.mail() == null) {
            throw new RuleViolation("practices.expert.noLink");
        }
        var now = clock.instant();
        requirePace(me, now);
        rows.endLinks(id);
        rows.prolong(id, now.plus(LIFE));
        announcements.invited(practice, invitation, now);
    }

    /** Only while nothing has been published: from then on it is the expert's alone. */
    public void revoke(Access me, String code, ExpertInvitationId id) {
        var practice = require(code);
        if (require(me, practice, id).published()) {
            throw new RuleViolation("practices.expert.published");
        }
        rows.revoke(id, clock.instant());
        announcements.revoked(practice, me.id());
    }

    /** All of them for the team, one's own for others who may invite. */
    @Transactional(readOnly = true)
    public List<ExpertInvitation> list(Access me, String code) {
        var practice = door.openToInvite(me, code);
        return rows.of(practice.id()).stream()
                .filter(invitation -> isTheirs(me, practice, invitation))
                .toList();
    }

    /** Comments a member has been asked for and has not published, the oldest request first. */
    @Transactional(readOnly = true)
    public List<ExpertRequest> waitingFor(Access me) {
        return rows.waiting(me.id());
    }

    private ExpertInvitation require(Access me, Practice practice, ExpertInvitationId id) {
        return rows.find(id)
                .filter(invitation -> invitation.practice().equals(practice.id()))
                .filter(invitation -> isTheirs(me, practice, invitation))
                .orElseThrow(() -> new NotFound("invitation " + id.value()));
    }

    private static boolean isTheirs(Access me, Practice practice, ExpertInvitation invitation) {
        return practice.isWrittenBy(me.id()) || invitation.invitedBy().equals(me.id());
    }

    private Practice require(String code) {
        return practices.findByCode(code).orElseThrow(() -> new PracticeNotFound(code));
    }
}
