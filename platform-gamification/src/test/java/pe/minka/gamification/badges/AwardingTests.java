package pe.minka.gamification.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.People;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.ledger.Participants;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

@RecognitionTest
class AwardingTests {

    private static final String MAILS = "select kind from mail_message where member = :member order by created_at";
    private static final String NOTICES = "select kind from notice where member = :member order by created_at, id";

    @Autowired
    private Ledger ledger;

    @Autowired
    private Awarding awarding;

    @Autowired
    private AwardDesk desk;

    @Autowired
    private Awards awards;

    @Autowired
    private BadgeCatalogue catalogue;

    @Autowired
    private BadgeShelf shelf;

    @Autowired
    private Participants participants;

    @Autowired
    private People people;

    @Autowired
    private Administrators administrators;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Instant now = Instant.EPOCH;
    private MemberId nilda = new MemberId(new UUID(0, 0));

    @BeforeEach
    void somebody() {
        now = clock.instant();
        nilda = people.member();
    }

    @Test
    void aPublishedPracticeGivesTheFirstInsigniaWithItsEvidence() {
        var cause = contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();

        var award = valid().getFirst();
        assertThat(codes()).containsExactly("primera-hebra");
        assertThat(award.evidence()).extracting(Evidence::subject).containsExactly(cause.subject());
        assertThat(awards.find(award.id())).contains(award);
        assertThat(told(NOTICES)).containsExactly("BADGE_GIVEN");
        assertThat(told(MAILS)).containsExactly("BADGE_GIVEN");
    }

    @Test
    void askedAgainOrByManyAtOnceItIsGivenOnce() {
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        var all = IntStream.range(0, 20)
                .mapToObj(n -> CompletableFuture.runAsync(this::look))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).orTimeout(30, TimeUnit.SECONDS).join();

        assertThat(awards.of(nilda)).hasSize(1);
    }

    @Test
    void severalWithinTenMinutesAreOneMail() {
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();
        contribute(ContributionKind.LESSON_PUBLISHED);
        contribute(ContributionKind.ADVISORY_RECEIVED);
        look();

        assertThat(codes()).containsExactlyInAnyOrder("primera-hebra", "primera-leccion", "buen-oido");
        assertThat(told(NOTICES)).hasSize(3).containsOnly("BADGE_GIVEN");
        assertThat(told(MAILS)).hasSize(1);
    }

    @Test
    void whatWasDoneLongAgoIsToldWithoutAMail() {
        now = now.minus(Duration.ofDays(40));
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();

        assertThat(told(NOTICES)).containsExactly("BADGE_GIVEN");
        assertThat(told(MAILS)).isEmpty();
    }

    @Test
    void whatEarnedItIsTakenBackAndSoIsTheInsigniaUntilItIsThereAgain() {
        var cause = contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();
        ledger.withdraw(cause, now.plusSeconds(1));
        look();

        assertThat(codes()).isEmpty();
        assertThat(awards.of(nilda)).singleElement().matches(one -> one.revokedAt() != null && one.reason() == null);
        assertThat(told(NOTICES)).contains("BADGE_LOST");

        ledger.record(Contribution.accepted(cause, nilda, "Aulas", "/practicas/PR", now.plusSeconds(2)));
        look();
        assertThat(codes()).containsExactly("primera-hebra");
        assertThat(awards.of(nilda)).hasSize(2);
    }

    @Test
    void somethingElseThatEarnedItTakesThePlaceOfWhatIsGone() {
        var first = contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();
        var second = contribute(ContributionKind.PRACTICE_PUBLISHED);
        ledger.withdraw(first, now.plusSeconds(1));
        look();

        assertThat(awards.of(nilda)).hasSize(1);
        assertThat(valid().getFirst().evidence()).extracting(Evidence::subject).containsExactly(second.subject());
    }

    @Test
    void takenBackByHandItIsEarnedAnewOnlyByWhatComesLater() {
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();
        var admin = administrators.national();
        var badge = catalogue.require("primera-hebra");

        desk.revoke(admin, valid().getFirst().id(), badge, new Reason("No era suya"));
        look();
        assertThat(codes()).isEmpty();
        assertThat(awards.of(nilda)).singleElement().extracting(Award::reason).isEqualTo("No era suya");
        assertThat(told(MAILS)).contains("BADGE_REVOKED");
        var gone = awards.of(nilda).getFirst().id();
        assertThatThrownBy(() -> desk.revoke(admin, gone, badge, new Reason("Otra vez")))
                .isInstanceOf(RuleViolation.class);

        now = clock.instant().plusSeconds(1);
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();
        assertThat(codes()).containsExactly("primera-hebra");
    }

    @Test
    void onlyANationalAdministratorTakesBackAndNobodyTheirOwn() {
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();
        var badge = catalogue.require("primera-hebra");
        var award = valid().getFirst().id();
        assertThatThrownBy(() -> desk.revoke(administrators.regional(), award, badge, new Reason("Porque sí")))
                .isInstanceOf(Forbidden.class);
        assertThat(codes()).hasSize(1);
    }

    @Test
    void whoAdministersIsGivenNone() {
        nilda = administrators.national().id();
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();

        assertThat(awards.of(nilda)).isEmpty();
        assertThat(shelf.of(nilda)).allMatch(one -> one.outlook() == null);
    }

    @Test
    void othersSeeWhatSomebodyHasOnlyWhileTheyAreSeenByName() {
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();
        var other = people.member();
        var badge = catalogue.require("primera-hebra");
        assertThat(shelf.shown(nilda, other)).hasSize(1);
        assertThat(shelf.holders(badge).shown()).contains(nilda);

        jdbc.sql("update participant set paused = true where member = :member")
                .param("member", nilda.value())
                .update();
        assertThat(shelf.shown(nilda, other)).isEmpty();
        assertThat(shelf.shown(nilda, nilda)).hasSize(1);
        assertThat(shelf.holders(badge).shown()).doesNotContain(nilda);
    }

    @Test
    void whoLacksSomethingReadsHowMuch() {
        contribute(ContributionKind.LESSON_PUBLISHED);
        look();

        var quipu = shelf.of(nilda).stream()
                .filter(one -> one.badge().code().equals("quipu-de-lecciones"))
                .findFirst()
                .orElseThrow();
        assertThat(quipu.isMine()).isFalse();
        assertThat(quipu.outlook()).isNotNull().matches(one -> one.have() == 1 && one.need() == 3);
    }

    @Test
    void aContributionIsFoundWithoutAnybodyLooking() throws InterruptedException {
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (awards.of(nilda).isEmpty() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }

        assertThat(codes()).containsExactly("primera-hebra");
    }

    private Cause contribute(ContributionKind kind) {
        var cause = Cause.once("thing:" + UUID.randomUUID(), kind);
        ledger.record(Contribution.accepted(cause, nilda, "Aulas", "/practicas/PR", now));
        return cause;
    }

    private void look() {
        awarding.look(participants.find(nilda).orElseThrow().value());
    }

    private List<Award> valid() {
        return awards.of(nilda).stream().filter(Award::isValid).toList();
    }

    private List<String> codes() {
        return catalogue.of(valid()).stream().map(given -> given.badge().code()).toList();
    }

    private List<String> told(String sql) {
        return jdbc.sql(sql).param("member", nilda.value()).query(String.class).list();
    }
}
