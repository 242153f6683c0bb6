package pe.minka.gamification.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
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
    private AwardBook book;

    @Autowired
    private BadgeDesk badges;

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
    private String composed = "";

    @BeforeEach
    void somebody() {
        now = clock.instant();
        nilda = people.member();
    }

    @AfterEach
    void nobodyIsGivenItAnyMore() {
        if (!composed.isEmpty()) {
            badges.retire(administrators.national(), composed, new Reason("Terminó la prueba"));
        }
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
        assertThat(told(NOTICES)).containsExactly("BADGE_LOST");

        ledger.record(Contribution.accepted(cause, nilda, "Aulas", "/practicas/PR", now.plusSeconds(2)));
        look();
        assertThat(codes()).containsExactly("primera-hebra");
        assertThat(awards.of(nilda)).hasSize(2);
    }

    @Test
    void whoHasReadOfItKeepsWhatTheyRead() {
        var cause = contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();
        jdbc.sql("update notice set read_at = now() where member = :member")
                .param("member", nilda.value())
                .update();
        ledger.withdraw(cause, now.plusSeconds(1));
        look();

        assertThat(told(NOTICES)).containsExactlyInAnyOrder("BADGE_GIVEN", "BADGE_LOST");
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

        desk.revoke(admin, "primera-hebra", valid().getFirst().id(), new Reason("No era suya"));
        look();
        assertThat(codes()).isEmpty();
        assertThat(awards.of(nilda)).singleElement().extracting(Award::reason).isEqualTo("No era suya");
        assertThat(told(MAILS)).contains("BADGE_REVOKED");
        assertThat(told(NOTICES)).containsExactly("BADGE_REVOKED");
        var gone = awards.of(nilda).getFirst().id();
        assertThatThrownBy(() -> desk.revoke(admin, "primera-hebra", gone, new Reason("Otra vez")))
                .isInstanceOf(RuleViolation.class);

        now = clock.instant().plusSeconds(1);
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();
        assertThat(codes()).containsExactly("primera-hebra");
    }

    @Test
    void withOneTakenBackByHandGoesWhatAskedForItUntilItIsEarnedAnew() {
        var admin = administrators.national();
        String dependent = composeOneThatAsksFor("primera-hebra");
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();
        assertThat(codes()).containsExactlyInAnyOrder("primera-hebra", dependent);
        var dependentAward = valid(dependent);

        desk.revoke(admin, "primera-hebra", valid("primera-hebra").id(), new Reason("No era suya"));
        await().untilAsserted(() -> assertThat(codes()).isEmpty());
        look();
        assertThat(codes()).isEmpty();
        assertThat(awards.find(dependentAward.id()))
                .hasValueSatisfying(award -> assertThat(award.reason()).isNull());
        assertThat(told(NOTICES)).contains("BADGE_REVOKED", "BADGE_LOST");

        now = clock.instant().plusSeconds(1);
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();
        assertThat(codes()).containsExactlyInAnyOrder("primera-hebra", dependent);
    }

    @Test
    void takenBackByHandItIsNotGivenForAnInsigniaTheyHadBefore() {
        var admin = administrators.national();
        String dependent = composeOneThatAsksFor("primera-hebra");
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();

        desk.revoke(admin, dependent, valid(dependent).id(), new Reason("Se otorgó por error"));
        look();
        assertThat(codes()).containsExactly("primera-hebra");
    }

    @Test
    void oneIsTakenBackByThePlatformOnce() {
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();
        var award = valid().getFirst();

        assertThat(book.takeBack(award, clock.instant())).isTrue();
        assertThat(book.takeBack(award, clock.instant())).isFalse();
    }

    @Test
    void onlyANationalAdministratorTakesBackAndNobodyTheirOwn() {
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        look();
        var award = valid().getFirst().id();
        assertThatThrownBy(
                        () -> desk.revoke(administrators.regional(), "primera-hebra", award, new Reason("Porque sí")))
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
    void othersReadOfWhatEarnedItOnlyWhatEverybodyMay() {
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        contribute(ContributionKind.ADVISORY_GIVEN);
        look();

        assertThat(shelf.shown(nilda, people.member()))
                .flatExtracting(given -> given.award().evidence())
                .extracting(Evidence::kind, Evidence::title, Evidence::path)
                .containsExactlyInAnyOrder(
                        tuple(ContributionKind.PRACTICE_PUBLISHED, "Aulas", "/practicas/PR"),
                        tuple(ContributionKind.ADVISORY_GIVEN, "", ""));
        assertThat(shelf.shown(nilda, nilda))
                .flatExtracting(given -> given.award().evidence())
                .extracting(Evidence::title)
                .containsOnly("Aulas");
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

    private String composeOneThatAsksFor(String code) {
        composed = badges.compose(
                administrators.national(),
                new ComposeBadge(
                        Family.LEARNS,
                        Tier.STRAND,
                        new BadgeTerms("Prueba " + UUID.randomUUID(), "Para probar.", new Criterion.Held(code)),
                        new Reason("Por prueba")));
        return composed;
    }

    private Award valid(String code) {
        return catalogue.of(valid()).stream()
                .filter(given -> given.badge().code().equals(code))
                .findFirst()
                .orElseThrow()
                .award();
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
