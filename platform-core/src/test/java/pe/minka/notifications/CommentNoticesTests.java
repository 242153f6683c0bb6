package pe.minka.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Commenting;
import pe.minka.conversations.Follows;
import pe.minka.conversations.Moderation;
import pe.minka.conversations.ReportReason;
import pe.minka.conversations.Reporting;
import pe.minka.conversations.Subject;
import pe.minka.conversations.Verdict;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.notifications.mail.MailChoices;
import pe.minka.notifications.mail.MailTopic;
import pe.minka.practices.PracticeAdvanced;
import pe.minka.practices.PracticeConversations;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticeRepublished;
import pe.minka.practices.Stage;

@CoreTest
class CommentNoticesTests {

    private static final Duration LONG = Duration.ofSeconds(40);

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Talking talking;

    @Autowired
    private MemberAccess access;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Follows follows;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Moderation moderation;

    @Autowired
    private MailChoices choices;

    @Autowired
    private Clock clock;

    private Access member() {
        return member("050003");
    }

    private Access member(String ugel) {
        return access.of(neighbours.member("Nilda", "Ccorahua", neighbours.ugel(ugel)))
                .orElseThrow();
    }

    private List<String> notices(Access member, NoticeKind kind) {
        return neighbours.notices(member.id(), kind);
    }

    private CommentId say(Access author, Subject about, String text) {
        var id = CommentId.next();
        commenting.post(author, about, id, text, Set.of());
        return id;
    }

    @Test
    void eachIsToldOnceAndForTheStrongestReason(Scenario scenario) {
        var holder = member();
        var author = member();
        var follower = member();
        var practice = talking.practice(holder);
        var root = say(follower, practice, "¿Cuánto costó?");
        follows.follow(follower, practice);
        follows.follow(holder, practice);
        follows.follow(author, practice);

        scenario.stimulate(() -> commenting.reply(author, root, CommentId.next(), "Doce mil soles", Set.of()))
                .andWaitAtMost(LONG)
                .andWaitForStateChange(() -> notices(holder, NoticeKind.COMMENT_ON_OURS), told -> told.size() == 2)
                .andVerify(told -> assertThat(notices(follower, NoticeKind.COMMENT_REPLIED))
                        .hasSize(1));

        assertThat(notices(follower, NoticeKind.COMMENT_FOLLOWED)).isEmpty();
        assertThat(notices(holder, NoticeKind.COMMENT_FOLLOWED)).isEmpty();
        assertThat(notices(author, NoticeKind.COMMENT_FOLLOWED))
                .allSatisfy(told -> assertThat(told).startsWith(root.value().toString()));
    }

    @Test
    void whoIsSpokenToGetsOneMailForAllThatIsUnreadAndWhoOnlyFollowsNone(Scenario scenario) {
        var holder = member();
        var author = member();
        var answered = member();
        var practice = talking.practice(holder);
        var root = say(answered, practice, "¿Cuánto costó?");
        scenario.stimulate(() -> {
                    commenting.reply(author, root, CommentId.next(), "Doce mil soles", Set.of());
                    commenting.reply(author, root, CommentId.next(), "Y la movilidad aparte", Set.of());
                })
                .andWaitAtMost(LONG)
                .andWaitForStateChange(() -> notices(answered, NoticeKind.COMMENT_REPLIED), told -> told.size() == 2)
                .andVerify(told -> assertThat(neighbours.mails(answered.id(), "COMMENT_REPLIED"))
                        .singleElement(InstanceOfAssertFactories.STRING)
                        .contains("Tutorías", "/comentarios/", "/baja/"));
        assertThat(neighbours.mails(holder.id(), "COMMENT_REPLIED")).isEmpty();
        assertThat(neighbours.mails(author.id(), "COMMENT_REPLIED")).isEmpty();
    }

    @Test
    void whoWantsNoMailOfMentionsGetsTheNoticeAlone(Scenario scenario) {
        var author = member();
        var surname = "Quispe" + Long.toString(System.nanoTime(), 36).replaceAll("\\d", "x");
        var named = access.of(neighbours.member("Saturnina", surname, neighbours.ugel("050003")))
                .orElseThrow();
        var other = access.of(neighbours.member("Leonarda", surname, neighbours.ugel("050003")))
                .orElseThrow();
        choices.choose(other.id(), MailTopic.MENTIONS, false);
        var practice = talking.practice(member());
        scenario.stimulate(() -> say(author, practice, "Hola @Saturnina " + surname + ", @Leonarda " + surname))
                .andWaitAtMost(LONG)
                .andWaitForStateChange(() -> notices(other, NoticeKind.COMMENT_MENTIONED), told -> told.size() == 1)
                .andVerify(told -> assertThat(neighbours.mails(named.id(), "COMMENT_MENTIONED"))
                        .hasSize(1));
        assertThat(neighbours.mails(other.id(), "COMMENT_MENTIONED")).isEmpty();
    }

    @Test
    void whoModeratesIsToldAndThenWhoeverItConcerns(Scenario scenario) {
        var author = member();
        var reporter = member();
        MemberId moderator = talking.moderator("HUV", neighbours.ugel("090002"));
        var practice = talking.practice(member("090002"));
        var id = say(author, practice, "Eres una inútil");

        scenario.stimulate(() -> reporting.report(reporter, id, ReportReason.OFFENCE, ""))
                .andWaitAtMost(LONG)
                .andWaitForStateChange(
                        () -> neighbours.notices(moderator, NoticeKind.MODERATION_WAITS), told -> !told.isEmpty())
                .andVerify(told -> assertThat(told).hasSize(1));

        var decides = access.of(moderator).orElseThrow();
        scenario.stimulate(() -> moderation.decide(decides, id, Verdict.HIDDEN, new Reason("Insulta")))
                .andWaitAtMost(LONG)
                .andWaitForStateChange(() -> notices(author, NoticeKind.COMMENT_HIDDEN), told -> !told.isEmpty())
                .andVerify(told -> assertThat(told).hasSize(1));

        assertThat(notices(reporter, NoticeKind.REPORT_DECIDED)).hasSize(1);
        assertThat(neighbours.notices(moderator, NoticeKind.MODERATION_WAITS)).isEmpty();
    }

    @Test
    void whoFollowsAPracticeHearsOfItsNewVersion(Scenario scenario) {
        var follower = member();
        var practice = talking.practice(member());
        follows.follow(follower, practice);
        var published =
                new PracticeRepublished(new PracticeId(practice.id()), "PR-2026-0001", "Tutorías", clock.instant());

        scenario.publish(published)
                .andWaitAtMost(LONG)
                .andWaitForStateChange(() -> notices(follower, NoticeKind.FOLLOWED_PUBLISHED), told -> !told.isEmpty())
                .andVerify(told -> assertThat(told).hasSize(1));
        assertThat(PracticeConversations.about(published.practice())).isEqualTo(practice);
    }

    @Test
    void whoFollowsAPracticeHearsOfItsNextStageAndItsTeamNotTwice(Scenario scenario) {
        var holder = member();
        var follower = member();
        var practice = talking.practice(holder);
        follows.follow(follower, practice);
        follows.follow(holder, practice);
        var advanced = new PracticeAdvanced(
                new PracticeId(practice.id()),
                "PR-2026-0001",
                "Tutorías",
                Stage.INTERMEDIATE,
                Set.of(holder.id()),
                follower.id(),
                clock.instant());

        scenario.publish(advanced)
                .andWaitAtMost(LONG)
                .andWaitForStateChange(() -> notices(follower, NoticeKind.FOLLOWED_MOVED), told -> !told.isEmpty())
                .andVerify(told -> assertThat(told).hasSize(1));
        assertThat(notices(holder, NoticeKind.FOLLOWED_MOVED)).isEmpty();
    }
}
