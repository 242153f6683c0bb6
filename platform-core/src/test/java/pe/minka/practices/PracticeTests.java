package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.RuleViolation;

class PracticeTests {

    private static final Instant NOW = Instant.parse("2026-03-12T15:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(365));
    private static final MemberId NILDA = MemberId.next();
    private static final MemberId ROSALIA = MemberId.next();
    private static final MemberId OTTO = MemberId.next();
    private static final OrganisationId UGEL = OrganisationId.next();

    private final Practice practice = Practice.start(PracticeId.next(), "PR-2026-0001", NILDA, UGEL, NOW);

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    @Test
    void whoeverBeginsItHoldsItAndTheirOrganisationLeads() {
        assertThat(practice.holder()).isEqualTo(NILDA);
        assertThat(practice.organisations()).containsExactly(new Credit(UGEL, true));
        assertThat(practice.stage()).isNull();
    }

    @Test
    void thereIsAlwaysOneHolder() {
        practice.join(ROSALIA, NOW);

        refused("practices.team.holderStays", () -> practice.leave(NILDA));
        refused("practices.team.holderStays", () -> practice.assign(NILDA, Post.AUTHOR));
        practice.assign(ROSALIA, Post.HOLDER);

        assertThat(practice.holder()).isEqualTo(ROSALIA);
        assertThat(practice.post(NILDA)).contains(Post.AUTHOR);
        assertThat(practice.leave(NILDA)).isTrue();
        assertThat(practice.isWrittenBy(NILDA)).isFalse();
    }

    @Test
    void aNewDeputyTakesThePlaceOfTheOldOne() {
        practice.join(ROSALIA, NOW);
        practice.join(OTTO, NOW);
        practice.assign(ROSALIA, Post.DEPUTY);

        practice.assign(OTTO, Post.DEPUTY);

        assertThat(practice.post(OTTO)).contains(Post.DEPUTY);
        assertThat(practice.post(ROSALIA)).contains(Post.AUTHOR);
    }

    @Test
    void aDeputyWhoBecomesHolderChangesPlacesWithTheHolder() {
        practice.join(ROSALIA, NOW);
        practice.assign(ROSALIA, Post.DEPUTY);

        practice.assign(ROSALIA, Post.HOLDER);

        assertThat(practice.post(NILDA)).contains(Post.DEPUTY);
    }

    @Test
    void joiningTwiceChangesNothing() {
        practice.join(ROSALIA, NOW);
        practice.assign(ROSALIA, Post.DEPUTY);
        practice.join(ROSALIA, LATER);

        assertThat(practice.team()).hasSize(2);
        assertThat(practice.post(ROSALIA)).contains(Post.DEPUTY);
    }

    @Test
    void oneOrganisationLeadsAndIsNotTakenAway() {
        var other = OrganisationId.next();
        practice.credit(other);

        refused("practices.organisation.known", () -> practice.credit(other));
        refused("practices.organisation.leads", () -> practice.uncredit(UGEL));
        practice.letLead(other);

        assertThat(practice.organisations())
                .containsExactlyInAnyOrder(new Credit(UGEL, false), new Credit(other, true));
        assertThat(practice.uncredit(UGEL)).isTrue();
        assertThat(practice.uncredit(UGEL)).isFalse();
    }

    @Test
    void theFirstPublicationPutsItOnTheRoute() {
        practice.publish("Tutorías", LATER, NOW);

        assertThat(practice.stage()).isEqualTo(Stage.INITIAL);
        assertThat(practice.isInForce(LATER.minusSeconds(1))).isTrue();
        assertThat(practice.isInForce(LATER)).isFalse();
        refused("practices.published", () -> practice.discard(NOW));
    }

    @Test
    void whatHasLapsedIsNotRevivedByAnotherVersion() {
        practice.publish("Tutorías", LATER, NOW);

        practice.publish("Tutorías", LATER.plus(Duration.ofDays(365)), LATER);

        assertThat(practice.inForceUntil()).isEqualTo(LATER);
    }

    @Test
    void nobodyWritesADiscardedDraft() {
        practice.discard(NOW);

        assertThat(practice.isWrittenBy(NILDA)).isFalse();
    }
}
