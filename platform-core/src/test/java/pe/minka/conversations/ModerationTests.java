package pe.minka.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

@CoreTest
class ModerationTests {

    private static final Reason REASON = new Reason("Insulta a una colega.");

    @Autowired
    private Speakers speakers;

    @Autowired
    private Topics topics;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Moderation moderation;

    @Autowired
    private ModerationDesk desk;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Commenting commenting;

    @Autowired
    private JdbcClient jdbc;

    private final PageRequest all = new PageRequest(1, 200);

    private static void refuses(String code, ThrowingCallable step) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(step)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    private CommentId reported(Access author, Subject subject) {
        var id = speakers.say(author, subject, "Eres una inútil");
        reporting.report(speakers.member(), id, ReportReason.OFFENCE, "");
        return id;
    }

    private List<CommentId> queue(Access moderator) {
        return desk.queue(moderator, all).items().stream()
                .map(line -> new CommentId(line.post().id()))
                .toList();
    }

    @Test
    void aReportWaitsWhereItIsModeratedAndNowhereElse() {
        var id = reported(speakers.member(), topics.open("AYA"));

        assertThat(queue(speakers.moderator("AYA"))).contains(id);
        assertThat(queue(speakers.moderator(null))).contains(id);
        assertThat(queue(speakers.withRole("ADMINISTRATOR", "AYA"))).contains(id);
        var elsewhere = speakers.moderator("TAC");
        assertThat(queue(elsewhere)).doesNotContain(id);
        assertThatThrownBy(() -> desk.open(elsewhere, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> moderation.decide(elsewhere, id, Verdict.HIDDEN, REASON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queue(speakers.withRole("ADVISOR", "AYA"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.open(speakers.member(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void eachPersonReportsACommentOnceAndNobodyTheirOwn() {
        var nilda = speakers.member();
        var rosalia = speakers.member();
        var subject = topics.open("AYA");
        var id = speakers.say(nilda, subject, "Eres una inútil");

        reporting.report(rosalia, id, ReportReason.OFFENCE, "Me insulta");
        reporting.report(rosalia, id, ReportReason.FALSEHOOD, "Y miente");

        var open = desk.open(speakers.moderator("AYA"), id);
        assertThat(open.reports()).singleElement().satisfies(report -> {
            assertThat(report.note()).isEqualTo("Me insulta");
            assertThat(report.open()).isTrue();
        });
        assertThat(reporting.hasReported(rosalia, id)).isTrue();
        refuses("conversations.report.own", () -> reporting.report(nilda, id, ReportReason.OFFENCE, ""));
        refuses("conversations.report.why", () -> reporting.report(speakers.member(), id, ReportReason.OTHER, " "));
    }

    @Test
    void whatIsChangedAfterwardsDoesNotDecideWhatWasReported() {
        var nilda = speakers.member();
        var id = reported(nilda, topics.open("AYA"));

        commenting.edit(nilda, id, "Qué bonito día", java.util.Set.of());

        assertThat(desk.open(speakers.moderator("AYA"), id).reports().getFirst().words())
                .containsExactly(new Said("Eres una inútil", false));
    }

    @Test
    void aHiddenCommentIsReadByItsAuthorAndWhoModerates(Scenario scenario) {
        var nilda = speakers.member();
        var subject = topics.open("AYA");
        var id = reported(nilda, subject);
        var moderator = speakers.moderator("AYA");

        scenario.stimulate(() -> moderation.decide(moderator, id, Verdict.HIDDEN, REASON))
                .andWaitForEventOfType(CommentHidden.class)
                .matching(hidden -> hidden.comment().equals(id))
                .toArrive();

        assertThat(conversations.comment(speakers.member(), id).text()).isEmpty();
        assertThat(conversations.comment(nilda, id).text()).isEqualTo("Eres una inútil");
        assertThat(conversations.comment(moderator, id).text()).isEqualTo("Eres una inútil");
        assertThat(conversations.figures(subject, null).comments()).isZero();
        assertThat(queue(moderator)).doesNotContain(id);
        assertThat(audited(id)).containsExactly("comment.hidden Insulta a una colega.");
    }

    private List<String> audited(CommentId id) {
        return jdbc.sql("select action || ' ' || reason from audit_entry where subject = :id order by serial")
                .param("id", id.value().toString())
                .query(String.class)
                .list();
    }

    @Test
    void whatIsKeptWaitsNoLonger() {
        var subject = topics.open("AYA");
        var id = reported(speakers.member(), subject);
        var moderator = speakers.moderator("AYA");

        moderation.decide(moderator, id, Verdict.KEPT, REASON);

        assertThat(queue(moderator)).doesNotContain(id);
        assertThat(conversations.figures(subject, null).comments()).isOne();
        refuses("conversations.moderation.decided", () -> moderation.decide(moderator, id, Verdict.RESTORED, REASON));
    }

    @Test
    void theAuthorAnswersOnceAndSomebodyElseDecides() {
        var nilda = speakers.member();
        var subject = topics.open("AYA");
        var id = reported(nilda, subject);
        var first = speakers.moderator("AYA");
        var second = speakers.moderator("AYA");
        moderation.decide(first, id, Verdict.HIDDEN, REASON);

        reporting.answer(nilda, id, "Era una broma entre amigas");

        refuses("conversations.answer.closed", () -> reporting.answer(nilda, id, "De verdad"));
        assertThat(queue(second)).contains(id);
        assertThat(desk.open(second, id).answer()).isEqualTo("Era una broma entre amigas");
        assertThat(desk.open(first, id).possible()).containsExactly(Verdict.RESTORED);
        refuses("conversations.moderation.another", () -> moderation.decide(first, id, Verdict.UPHELD, REASON));

        moderation.decide(second, id, Verdict.UPHELD, REASON);

        assertThat(queue(second)).doesNotContain(id);
        refuses("conversations.answer.closed", () -> reporting.answer(nilda, id, "De verdad"));
        assertThat(conversations.comment(speakers.member(), id).state()).isEqualTo(CommentState.HIDDEN);
    }

    @Test
    void whatIsShownAgainIsCountedAgain() {
        var nilda = speakers.member();
        var subject = topics.open("AYA");
        var id = reported(nilda, subject);
        var moderator = speakers.moderator("AYA");
        moderation.decide(moderator, id, Verdict.HIDDEN, REASON);

        moderation.decide(moderator, id, Verdict.RESTORED, REASON);

        assertThat(conversations.figures(subject, null).comments()).isOne();
        assertThat(speakers.read(speakers.member(), subject)).containsExactly("Eres una inútil");
    }

    @Test
    void nobodyDecidesOnTheirOwnWordsAndNobodyElseAnswersForThem() {
        var moderator = speakers.moderator("AYA");
        var id = reported(moderator, topics.open("AYA"));

        assertThat(queue(moderator)).doesNotContain(id);
        assertThat(desk.open(moderator, id).possible()).isEmpty();
        refuses("conversations.moderation.own", () -> moderation.decide(moderator, id, Verdict.KEPT, REASON));
        moderation.decide(speakers.moderator(null), id, Verdict.HIDDEN, REASON);
        assertThatThrownBy(() -> reporting.answer(speakers.member(), id, "Yo respondo"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatBelongsToNoRegionIsModeratedInTheWholeCountryOnly() {
        var id = reported(speakers.member(), topics.open(null));

        assertThat(queue(speakers.moderator("AYA"))).doesNotContain(id);
        assertThat(queue(speakers.moderator(null))).contains(id);
    }
}
