package pe.minka.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Commenting;
import pe.minka.conversations.Conversations;
import pe.minka.conversations.ModerationDesk;
import pe.minka.conversations.ReportReason;
import pe.minka.conversations.Reporting;
import pe.minka.conversations.Subject;
import pe.minka.conversations.Supports;
import pe.minka.members.Access;
import pe.minka.members.MemberErased;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

@CoreTest
class LessonConversationsTests {

    @Autowired
    private Learners learners;

    @Autowired
    private LessonReading reading;

    @Autowired
    private LessonSubmission submission;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Supports supports;

    @Autowired
    private Reporting reporting;

    @Autowired
    private ModerationDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Subject about(String code) {
        return LessonConversations.about(reading.page(null, code).id());
    }

    private CommentId say(Access author, Subject lesson, String text) {
        var id = CommentId.next();
        commenting.post(author, lesson, id, text, Set.of());
        return id;
    }

    private long waiting(Access moderator) {
        return desk.queue(moderator, new PageRequest(1, 100)).items().size();
    }

    @Test
    void aPublishedLessonIsTalkedAboutAndItsAuthorDoesNotSupportIt() {
        var nilda = learners.author("Nilda");
        var rosalia = learners.author("Rosalía");
        var lesson = about(learners.published(nilda, "Kits"));

        say(nilda, lesson, "¿A quién más le pasó?");
        supports.give(rosalia, lesson);

        assertThat(conversations.figures(lesson, rosalia).comments()).isOne();
        assertThat(conversations.figures(lesson, rosalia).supports()).isOne();
        assertThatThrownBy(() -> supports.give(nilda, lesson)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatIsTakenBackNobodyReadsAndModeratorsStillDecideWhatWasReported() {
        var nilda = learners.author("Nilda");
        var rosalia = learners.author("Rosalía");
        var moderator = learners.member("Otto", "120005", "MODERATOR", "AYA");
        String code = learners.published(nilda, "Kits");
        var lesson = about(code);
        var rude = say(nilda, lesson, "Qué torpes");
        reporting.report(rosalia, rude, ReportReason.OFFENCE, "");
        long before = waiting(moderator);

        submission.withdraw(nilda, code);

        assertThatThrownBy(() -> conversations.comment(rosalia, rude)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> say(rosalia, lesson, "Hola")).isInstanceOf(NotFound.class);
        assertThat(waiting(moderator)).isEqualTo(before);
        assertThat(desk.open(moderator, rude).about().title()).isEqualTo("Kits");
    }

    @Test
    void whatWentWithItsAuthorWaitsForNobody(Scenario scenario) {
        var nilda = learners.author("Nilda");
        var rosalia = learners.author("Rosalía");
        String code = learners.published(nilda, "Kits");
        var rude = say(learners.author("Otto"), about(code), "Qué torpes");
        reporting.report(rosalia, rude, ReportReason.OFFENCE, "");
        submission.withdraw(nilda, code);

        scenario.publish(new MemberErased(nilda.id(), clock.instant()))
                .andWaitForStateChange(() -> desk.isWaiting(rude.value()), waits -> !waits)
                .andVerify(waits -> assertThat(waits).isFalse());

        assertThat(jdbc.sql("select count(*) from lesson where code = :code")
                        .param("code", code)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
