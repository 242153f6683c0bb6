package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import pe.minka.organisations.OrganisationId;

class MemberDepartureTests {

    private static final Instant JOINED = Instant.parse("2026-03-02T15:00:00Z");
    private static final Instant LEFT = JOINED.plus(Duration.ofDays(90));
    private static final Instant LATER = LEFT.plus(Duration.ofDays(1));
    private static final Profile PROFILE = new Profile("Rosa", "Quispe", OrganisationId.next(), "Especialista");
    private static final Profile PSEUDONYM = new Profile("Persona", "retirada", PROFILE.organisation(), "-");

    private final Member member =
            Member.invite(MemberId.next(), new MailAddress("rosa@ugel.gob.pe"), PROFILE, MemberId.next(), JOINED);

    @Test
    void whoTakesPartHasNotLeft() {
        join();

        assertThat(member.leftAt()).isNull();
    }

    @Test
    void aClosedAccountHasLeftUntilItIsOpenedAgain() {
        join();
        member.disable(MemberId.next(), "cambio de trabajo", LEFT);
        assertThat(member.leftAt()).isEqualTo(LEFT);

        member.enable(MemberId.next(), LATER);
        assertThat(member.leftAt()).isNull();
    }

    @Test
    void whoIsErasedLeftAtThatMoment() {
        join();
        member.erase(PSEUDONYM, LEFT);

        assertThat(member.leftAt()).isEqualTo(LEFT);
    }

    @Test
    void whoIsErasedAfterTheAccountWasClosedHadLeftBefore() {
        join();
        member.disable(MemberId.next(), "cambio de trabajo", LEFT);
        member.erase(PSEUDONYM, LATER);

        assertThat(member.leftAt()).isEqualTo(LEFT);
    }

    private void join() {
        member.acceptInvitation("hash", new Consent(Consent.CURRENT, JOINED));
    }
}
