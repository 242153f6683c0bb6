package pe.minka.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;
import pe.minka.shared.GroupedDigits;

/**
 * What recognition has to tell. The core does not know it and cannot listen to it, so that it says itself what is to be
 * told, in the transaction of what happened.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Announcements {

    private static final String POINTS = "/mi/puntos";
    private static final String BADGES = "/insignias";
    private static final Duration TOGETHER = Duration.ofMinutes(10);

    private final Recipients recipients;
    private final NoticeBoard board;
    private final Mailbox mailbox;
    private final Clock clock;

    Announcements(Recipients recipients, NoticeBoard board, Mailbox mailbox, Clock clock) {
        this.recipients = recipients;
        this.board = board;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** Somebody asks why they have the points they have; whoever administers answers. */
    public void reviewAsked(String review, MemberId member, String page) {
        waits(NoticeKind.POINTS_REVIEW_WAITS, review, member, page, Set.of(member));
    }

    public void reviewAnswered(String review, MemberId member, String title, String answer, String page, Instant at) {
        board.withdraw(NoticeKind.POINTS_REVIEW_WAITS, member, review, at);
        tell(NoticeKind.POINTS_REVIEWED, MailKind.POINTS_REVIEWED, member, review, page, title, answer);
    }

    /** A correction waits for a second person. */
    public void correctionProposed(String correction, MemberId member, MemberId by, String page) {
        waits(NoticeKind.POINTS_CORRECTION_WAITS, correction, member, page, Set.of(member, by));
    }

    public void correctionClosed(String correction, MemberId member, Instant at) {
        board.withdraw(NoticeKind.POINTS_CORRECTION_WAITS, member, correction, at);
    }

    public void corrected(String correction, MemberId member, int points, String reason) {
        String signed = (points > 0 ? "+" : "") + GroupedDigits.of(points);
        tell(NoticeKind.POINTS_CORRECTED, MailKind.POINTS_CORRECTED, member, correction, POINTS, signed, reason);
    }

    /** A change of the standings was taken back, and with it what somebody had reached by it: no mail. */
    public void standingCorrected(String change, MemberId member) {
        board.pin(member, Notice.grouped(NoticeKind.STANDING_CORRECTED, change, Map.of(), POINTS));
    }

    /** Somebody has kept a draft of rules and would like the others to look at it: no mail either. */
    public void draftKept(String draft, MemberId by, String page) {
        waits(NoticeKind.RULE_DRAFT_WAITS, draft, by, page, Set.of(by));
    }

    /** Whoever asked for it: nobody needs to look at it any more. */
    public void draftDecided(String draft, Instant at) {
        board.withdrawMatter(NoticeKind.RULE_DRAFT_WAITS, draft, at);
    }

    /** An insignia as it is told of: matter is what was given, page where it is shown. */
    public record Badge(String matter, String name, String page) {}

    /** Insignias given within a short while are told together, by one mail. */
    public void badgesGiven(MemberId member, List<Badge> badges) {
        recipients.find(member).ifPresent(person -> {
            var first = badges.getFirst();
            boolean told = board.isTold(
                    member, given(first.matter(), first.page()), clock.instant().minus(TOGETHER));
            badges.forEach(badge -> board.pin(member, given(badge.matter(), badge.page())));
            if (!told && person.status() == MemberStatus.ACTIVE) {
                String names = badges.stream().map(Badge::name).collect(Collectors.joining("\n"));
                var letter = Letter.saying(badges.size(), names).leadingTo(badges.size() == 1 ? first.page() : BADGES);
                post(person, MailKind.BADGE_GIVEN, first.matter(), letter);
            }
        });
    }

    /** Earned before there was such an insignia: no mail. */
    public void badgeFound(MemberId member, String award, String page) {
        board.pin(member, given(award, page));
    }

    /** Whoever has not read of it yet need not hear of what they have no more. */
    public void badgeGone(MemberId member, String award) {
        board.takeDownUnread(member, NoticeKind.BADGE_GIVEN, award);
    }

    /** What it asks for is no more: no mail either. */
    public void badgeLost(MemberId member, String award, String page) {
        board.pin(member, Notice.alone(NoticeKind.BADGE_LOST, award, Map.of(), page));
    }

    public void badgeRevoked(MemberId member, String award, String name, String reason, String page) {
        tell(NoticeKind.BADGE_REVOKED, MailKind.BADGE_REVOKED, member, award, page, name, reason);
    }

    /** Copies they took along, signed with a key that is trusted no more: once for each key. */
    public void copiesWorthless(String key, MemberId member, String page) {
        recipients.find(member).ifPresent(person -> {
            board.pin(person.id(), worthless(key, page));
            if (person.status() == MemberStatus.ACTIVE) {
                post(
                        person,
                        MailKind.BADGE_COPIES_WORTHLESS,
                        key,
                        Letter.saying().leadingTo(page));
            }
        });
    }

    /** The same while nobody sees anything of recognition: no mail. */
    public void copiesWorthlessUnseen(String key, MemberId member, String page) {
        recipients.find(member).ifPresent(person -> board.pin(person.id(), worthless(key, page)));
    }

    private static Notice worthless(String key, String page) {
        return Notice.grouped(NoticeKind.BADGE_COPIES_WORTHLESS, key, Map.of(), page);
    }

    private static Notice given(String award, String page) {
        return Notice.grouped(NoticeKind.BADGE_GIVEN, award, Map.of(), page);
    }

    private void waits(NoticeKind kind, String matter, MemberId about, String page, Collection<MemberId> except) {
        var parameters = Map.of("member", Notice.id(about), "scope", matter);
        var notice = Notice.grouped(kind, matter, parameters, page);
        recipients.administratorsOf(null, except).forEach(person -> board.pin(person.id(), notice));
    }

    private void tell(NoticeKind kind, MailKind mail, MemberId to, String matter, String page, Object... words) {
        recipients.find(to).ifPresent(person -> {
            board.pin(person.id(), Notice.alone(kind, matter, Map.of(), page));
            if (person.status() == MemberStatus.ACTIVE) {
                post(person, mail, matter, Letter.saying(words).leadingTo(page));
            }
        });
    }

    private void post(MemberView person, MailKind mail, String matter, Letter letter) {
        mailbox.post(Recipients.addressee(person), mail, matter, null, () -> letter);
    }
}
