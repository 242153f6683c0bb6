package pe.minka.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;
import pe.minka.conversations.CommentState;
import pe.minka.conversations.Moderation;
import pe.minka.conversations.ModerationDesk;
import pe.minka.conversations.ReportReason;
import pe.minka.conversations.Reporting;
import pe.minka.conversations.SeveralCases;
import pe.minka.conversations.Verdict;
import pe.minka.conversations.Warnings;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

/** What stands on walls is reported and decided like comments. */
@CoreTest
class PostReportsTests {

    private static final Reason REASON = new Reason("Nombra a un estudiante.");
    private static final String NUMBERS = "Llamen a la familia al 987 654 321";

    private static final String ENDED = """
            insert into conversation_sanction (id, member, post, reason, given_by, given_at, ends_at)
            values (gen_random_uuid(), :member, gen_random_uuid(), 'Insulta', :member, now() - interval '5 days',
                    now() - interval '1 day')
            """;

    @Autowired
    private Residents residents;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Moderation moderation;

    @Autowired
    private SeveralCases several;

    @Autowired
    private ModerationDesk desk;

    @Autowired
    private Warnings warnings;

    @Autowired
    private BoardReading boards;

    @Autowired
    private CardReading cards;

    @Autowired
    private JdbcClient jdbc;

    private final PageRequest all = new PageRequest(1, 500);

    private List<UUID> queue(Access moderator) {
        return desk.queue(moderator, all).items().stream()
                .map(line -> line.post().id())
                .toList();
    }

    private ContributionId reported(Access author, String text, ReportReason reason) {
        var id = residents.answer(author, residents.challenge(residents.member()), text);
        reporting.report(residents.elsewhere(), ContributionConversations.about(id), reason, "");
        return id;
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    @Test
    void whatIsReportedWaitsWhereItsAuthorWorksAndStaysUntilSomebodyDecides() {
        var nilda = residents.member();
        var id = reported(nilda, "Eres una inútil", ReportReason.OFFENCE);
        var moderator = residents.moderator("AYA");

        assertThat(queue(moderator)).contains(id.value());
        assertThat(queue(residents.moderator("PUN"))).doesNotContain(id.value());
        assertThat(boards.contribution(residents.elsewhere(), id).isShown()).isTrue();
        assertThat(desk.open(moderator, id.value()).possible()).containsExactlyInAnyOrder(Verdict.KEPT, Verdict.HIDDEN);
        refused(
                "conversations.report.own",
                () -> reporting.report(nilda, ContributionConversations.about(id), ReportReason.OFFENCE, ""));

        moderation.decide(moderator, id.value(), Verdict.HIDDEN, REASON);

        assertThat(queue(moderator)).doesNotContain(id.value());
        assertThat(boards.hiding(nilda, id)).contains(REASON.text());
        assertThatThrownBy(() -> boards.contribution(residents.elsewhere(), id)).isInstanceOf(NotFound.class);
        moderation.decide(moderator, id.value(), Verdict.RESTORED, new Reason("Ya no lo nombra."));
        assertThat(boards.contribution(residents.elsewhere(), id).isShown()).isTrue();
        assertThat(audited(id.value())).containsExactly("post.hidden", "post.restored");
    }

    private List<String> audited(UUID post) {
        return jdbc.sql("select action from audit_entry where subject = :id order by serial")
                .param("id", post.toString())
                .query(String.class)
                .list();
    }

    @Test
    void aCardIsReportedTooAndIsKept() {
        var card = residents.challenge(residents.member());
        var moderator = residents.moderator("AYA");
        reporting.report(residents.elsewhere(), CardConversations.about(card), ReportReason.FALSEHOOD, "No es así");

        moderation.decide(moderator, card.value(), Verdict.KEPT, new Reason("Es su experiencia."));

        assertThat(cards.card(residents.elsewhere(), card).isShown()).isTrue();
        assertThat(queue(moderator)).doesNotContain(card.value());
        assertThat(audited(card.value())).containsExactly("post.kept");
    }

    @Test
    void whatShowsPersonalDataIsHiddenUntilSomebodyHasLooked() {
        var nilda = residents.member();
        var id = reported(nilda, NUMBERS, ReportReason.PERSONAL_DATA);
        var moderator = residents.moderator("AYA");

        assertThat(boards.contribution(nilda, id).state()).isEqualTo(PostState.HIDDEN);
        assertThat(boards.hiding(nilda, id)).isEmpty();
        var open = desk.open(moderator, id.value());
        assertThat(open.held()).isTrue();
        assertThat(open.post().state()).isEqualTo(CommentState.HIDDEN);
        assertThat(open.possible()).containsExactlyInAnyOrder(Verdict.HIDDEN, Verdict.RESTORED);

        moderation.decide(moderator, id.value(), Verdict.HIDDEN, REASON);

        assertThat(boards.hiding(nilda, id)).contains(REASON.text());
        assertThat(desk.open(moderator, id.value()).held()).isFalse();
        moderation.decide(moderator, id.value(), Verdict.RESTORED, new Reason("Es el teléfono de la UGEL."));
        reporting.report(
                residents.elsewhere(), ContributionConversations.about(id), ReportReason.PERSONAL_DATA, "Otra vez");
        assertThat(boards.contribution(nilda, id).isShown()).isTrue();
        assertThat(queue(moderator)).contains(id.value());
        var harmless = reported(nilda, "Vive cerca del río", ReportReason.PERSONAL_DATA);
        assertThat(boards.contribution(nilda, harmless).isShown()).isTrue();
    }

    @Test
    void whoIsNamedIsNoNumber() {
        String named = "Gracias, @{01930000-0000-7000-8000-000000000001}";

        assertThat(Reporting.showsPersonalData(named)).isFalse();
        assertThat(Reporting.showsPersonalData(named + ", mi DNI es 41234567")).isTrue();
    }

    @Test
    void whoIsAtACaseHasItAloneAndSeveralAreDecidedTogether() {
        var author = residents.member();
        var one = reported(author, "Eres una inútil", ReportReason.OFFENCE);
        var other = reported(author, "Eres un inútil", ReportReason.OFFENCE);
        var first = residents.moderator("AYA");
        var second = residents.moderator("AYA");

        desk.claim(first, one.value());
        refused("conversations.moderation.claimed", () -> desk.claim(second, one.value()));
        int decided =
                several.decide(second, List.of(one.value(), UUID.randomUUID(), other.value()), Verdict.HIDDEN, REASON);

        assertThat(decided).isOne();
        assertThat(queue(second)).contains(one.value()).doesNotContain(other.value());
        desk.leave(first, one.value());
        assertThat(several.decide(second, List.of(one.value()), Verdict.HIDDEN, REASON))
                .isOne();
    }

    @Test
    void whoIsSilencedWritesNothingUntilItEnds() {
        var author = residents.member();
        var card = residents.challenge(residents.member());
        var id = residents.answer(author, card, "Eres una inútil");
        var moderator = residents.moderator("AYA");
        reporting.report(residents.elsewhere(), ContributionConversations.about(id), ReportReason.OFFENCE, "");

        warnings.give(moderator, id.value(), 0, REASON);
        residents.answer(author, card, "Disculpen");
        warnings.give(moderator, id.value(), 3, REASON);

        refused("conversations.silenced", () -> residents.answer(author, card, "Otra vez"));
        refused("conversations.silenced", () -> residents.challenge(author));
        assertThat(warnings.mine(author)).hasSize(2);
        assertThat(desk.open(moderator, id.value()).sanctions()).hasSize(2);
        var another = residents.member();
        jdbc.sql(ENDED).param("member", another.id().value()).update();
        residents.answer(another, card, "Volví");
    }

    @Test
    void aPauseEndsBeforeItsEndWhenAModeratorSaysSo() {
        var author = residents.member();
        var card = residents.challenge(residents.member());
        var id = residents.answer(author, card, "Eres una inútil");
        var moderator = residents.moderator("AYA");
        reporting.report(residents.elsewhere(), ContributionConversations.about(id), ReportReason.OFFENCE, "");
        warnings.give(moderator, id.value(), 3, REASON);
        warnings.give(moderator, id.value(), 3, REASON);
        refused("conversations.silenced", () -> residents.answer(author, card, "Otra vez"));
        assertThatThrownBy(() -> warnings.lift(residents.moderator("PUN"), id.value(), REASON))
                .isInstanceOf(NotFound.class);

        warnings.lift(moderator, id.value(), new Reason("Se disculpó."));

        residents.answer(author, card, "Disculpen");
        assertThat(warnings.mine(author))
                .singleElement()
                .satisfies(told -> assertThat(told.lifted()).isNotNull());
        refused("conversations.sanction.over", () -> warnings.lift(moderator, id.value(), REASON));
    }

    @Test
    void aPauseOfTheWholeCountryIsNotEndedInARegion() {
        var author = residents.member();
        var id = reported(author, "Eres una inútil", ReportReason.OFFENCE);
        var regional = residents.moderator("AYA");
        var national = residents.moderator(null);
        warnings.give(national, id.value(), 3, REASON);

        refused("conversations.sanction.over", () -> warnings.lift(regional, id.value(), REASON));
        assertThat(desk.open(regional, id.value()).sanctions())
                .singleElement()
                .satisfies(one -> assertThat(one.ours()).isFalse());
        warnings.lift(national, id.value(), REASON);

        residents.answer(author, residents.challenge(residents.elsewhere()), "Disculpen");
    }

    @Test
    void whoWroteWhatIsHiddenAnswersOnceAndSomebodyElseDecides() {
        var nilda = residents.member();
        var id = reported(nilda, "Eres una inútil", ReportReason.OFFENCE);
        var about = ContributionConversations.about(id);
        var judge = residents.moderator("AYA");
        refused("conversations.answer.closed", () -> reporting.answer(nilda, about, "No es así"));
        moderation.decide(judge, id.value(), Verdict.HIDDEN, REASON);
        assertThatThrownBy(() -> reporting.answer(residents.elsewhere(), about, "Yo respondo"))
                .isInstanceOf(NotFound.class);

        reporting.answer(nilda, about, "Era una broma entre amigas");

        refused("conversations.answer.closed", () -> reporting.answer(nilda, about, "De verdad"));
        var another = residents.moderator("AYA");
        assertThat(queue(another)).contains(id.value());
        refused(
                "conversations.moderation.another",
                () -> moderation.decide(judge, id.value(), Verdict.UPHELD, new Reason("Sigue.")));
        moderation.decide(another, id.value(), Verdict.UPHELD, new Reason("Una broma que ofende."));
        assertThat(queue(another)).doesNotContain(id.value());
        assertThat(boards.contribution(nilda, id).state()).isEqualTo(PostState.HIDDEN);
        assertThat(audited(id.value())).containsExactly("post.hidden", "post.upheld");
    }

    @Test
    void whatIsGoneForGoodWaitsForNobody() {
        var nilda = residents.member();
        var id = reported(nilda, "Eres una inútil", ReportReason.OFFENCE);
        var moderator = residents.moderator("AYA");

        reporting.end(ContributionConversations.about(id));

        assertThat(queue(moderator)).doesNotContain(id.value());
    }
}
