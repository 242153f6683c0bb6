package pe.minka.practices;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.Role;
import pe.minka.shared.Forbidden;

/** Says who may comment on a practice as an expert, and who may ask somebody to. Nobody who has ever written it comments. */
@Component
class ExpertDoor {

    private final PracticeRepository practices;
    private final ExpertInvitationRows invitations;
    private final ExpertCommentRows comments;
    private final VersionRows versions;
    private final MemberDirectory directory;
    private final Clock clock;

    ExpertDoor(
            PracticeRepository practices,
            ExpertInvitationRows invitations,
            ExpertCommentRows comments,
            VersionRows versions,
            MemberDirectory directory,
            Clock clock) {
        this.practices = practices;
        this.invitations = invitations;
        this.comments = comments;
        this.versions = versions;
        this.directory = directory;
        this.clock = clock;
    }

    /** To read what one has written, and to take it back: also for who has come to the team since. */
    ExpertSeat enter(ExpertKey key) {
        return switch (key) {
            case ExpertKey.OfMember(Access me, String code) -> enter(me, code);
            case ExpertKey.OfLink link -> enter(link);
        };
    }

    ExpertSeat enterToWrite(ExpertKey key) {
        var seat = enter(key);
        if (isAuthor(seat)) {
            throw new Forbidden("nobody comments on " + seat.practice().code() + " who writes it");
        }
        return seat;
    }

    private ExpertSeat enter(Access me, String code) {
        var practice = published(code);
        var invitation = invitations.of(practice.id(), me.id());
        boolean may = invitation.isPresent()
                || commentsByRole(me)
                || comments.find(practice.id(), me.id()).isPresent();
        if (!may
                || (isAuthor(practice, me.id())
                        && comments.find(practice.id(), me.id()).isEmpty())) {
            throw new Forbidden("nobody has asked for a comment on " + code);
        }
        return new ExpertSeat(practice, me, invitation.orElse(null));
    }

    private ExpertSeat enter(ExpertKey.OfLink link) {
        var invitation = invitations
                .behind(link.token())
                .filter(found -> found.opens(clock.instant()))
                .orElseThrow(ExpertLinkGone::new);
        var practice = practices.findById(invitation.practice()).orElseThrow(ExpertLinkGone::new);
        var shownBy = link.shownBy();
        if (shownBy != null && isAuthor(practice, shownBy)) {
            throw new Forbidden("nobody comments on " + practice.code() + " who writes it");
        }
        return new ExpertSeat(practice, null, invitation);
    }

    private boolean isAuthor(ExpertSeat seat) {
        var member = seat.member();
        var invitation = seat.invitation();
        if (member != null) {
            return isAuthor(seat.practice(), member);
        }
        return invitation != null
                && invitation.mail() != null
                && isAuthor(seat.practice(), new MailAddress(invitation.mail()));
    }

    /** Whoever is or ever was of the team. */
    private boolean isAuthor(Practice practice, MemberId member) {
        return versions.authors(practice.id()).contains(member);
    }

    /** An address of an author, whatever name goes with it and whatever they have put behind it to tell mails apart. */
    boolean isAuthor(Practice practice, MailAddress mail) {
        return Stream.of(mail, mail.withoutTag())
                .flatMap(address -> directory.findByMail(address).stream())
                .anyMatch(person -> isAuthor(practice, person.id()));
    }

    /** Of what is not published there is nothing to do. */
    ExpertWays ways(Access me, String code) {
        var practice = published(code);
        boolean written = comments.find(practice.id(), me.id()).isPresent();
        boolean asked = invitations.of(practice.id(), me.id()).isPresent();
        boolean may = !isAuthor(practice, me.id()) && (written || asked || commentsByRole(me));
        return new ExpertWays(may, written, asked, mayInvite(practice, me));
    }

    /** The team, advisors and administrators ask for comments on what is published. */
    Practice openToInvite(Access me, String code) {
        var practice = published(code);
        if (!mayInvite(practice, me)) {
            throw new Forbidden("only the team, advisors and administrators ask for comments on " + code);
        }
        return practice;
    }

    private static boolean mayInvite(Practice practice, Access me) {
        return practice.isWrittenBy(me.id()) || commentsByRole(me);
    }

    private Practice published(String code) {
        return practices
                .findByCode(code)
                .filter(practice -> practice.stage() != null)
                .orElseThrow(() -> new PracticeNotFound(code));
    }

    private static boolean commentsByRole(Access me) {
        return me.has(Role.ADVISOR) || me.has(Role.ADMINISTRATOR);
    }
}
