package pe.minka.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;
import pe.minka.devices.CodeApp;
import pe.minka.members.Access;
import pe.minka.members.AtOnce;
import pe.minka.members.MemberAccess;

/** A form that was sent several times because nothing seemed to happen. */
@CoreTest
@DisplayName("S15")
class StepsAtOnceTests {

    private static final int TIMES = 4;

    private static final String ADDED = """
            select count(*) from audit_entry where action = 'secondStep.appAdded' and subject = :member::text
            """;

    private final SecondStep steps;
    private final Authenticators apps;
    private final RecoveryCodes codes;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final FactorOwners owners;

    @Autowired
    StepsAtOnceTests(
            SecondStep steps,
            Authenticators apps,
            RecoveryCodes codes,
            JdbcClient jdbc,
            Clock clock,
            MemberAccess members) {
        this.steps = steps;
        this.apps = apps;
        this.codes = codes;
        this.jdbc = jdbc;
        this.clock = clock;
        this.owners = new FactorOwners(jdbc, members);
    }

    @Test
    void anAppIsAddedOnceHoweverOftenItIsConfirmed() throws InterruptedException {
        var owner = owners.member();
        String code = new CodeApp(apps.setup(owner).key()).codeAt(clock.instant());
        AtOnce.succeeded(TIMES, () -> apps.confirm(owner, code));
        assertThat(added(owner)).isOne();
        assertThat(steps.of(owner.id()).codesLeft()).isEqualTo(RecoveryCodes.HOW_MANY);
    }

    @Test
    void ofNewRecoveryCodesOnlyTheLastOnesOpen() throws InterruptedException {
        var owner = owners.member();
        apps.confirm(owner, new CodeApp(apps.setup(owner).key()).codeAt(clock.instant()));
        assertThat(AtOnce.succeeded(TIMES, () -> codes.renew(owner))).isEqualTo(TIMES);
        assertThat(steps.of(owner.id()).codesLeft()).isEqualTo(RecoveryCodes.HOW_MANY);
    }

    private int added(Access owner) {
        return jdbc.sql(ADDED)
                .param("member", owner.id().value())
                .query(Integer.class)
                .single();
    }
}
