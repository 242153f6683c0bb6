package pe.minka.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.devices.CodeApp;
import pe.minka.members.Access;
import pe.minka.members.ClientAddress;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.SecondStepReset;
import pe.minka.shared.RuleViolation;

@CoreTest
@Transactional
class SecondStepTests {

    private static final ClientAddress HERE = new ClientAddress("192.0.2.7");

    private final SecondStep steps;
    private final SecondStepProofs proofs;
    private final Authenticators apps;
    private final RecoveryCodes codes;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final FactorOwners owners;
    private final Seal seal;
    private final ApplicationEventPublisher events;

    @Autowired
    SecondStepTests(
            SecondStep steps,
            SecondStepProofs proofs,
            Authenticators apps,
            RecoveryCodes codes,
            JdbcClient jdbc,
            Clock clock,
            MemberAccess members,
            Seal seal,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.proofs = proofs;
        this.apps = apps;
        this.codes = codes;
        this.jdbc = jdbc;
        this.clock = clock;
        this.seal = seal;
        this.events = events;
        this.owners = new FactorOwners(jdbc, members);
    }

    @Test
    void theFirstRightCodeMakesItTheAppAndGivesTenRecoveryCodes() {
        var owner = owners.member();
        var setup = apps.setup(owner);
        assertThat(apps.setup(owner)).as("a second look shows the same").isEqualTo(setup);
        assertThat(steps.isSetUp(owner.id())).isFalse();
        List<String> paper = apps.confirm(owner, code(setup));
        assertThat(paper)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}"));
        assertThat(steps.of(owner.id()).app()).isNotNull();
        assertThat(steps.of(owner.id()).codesLeft()).isEqualTo(10);
    }

    @Test
    void aWrongFirstCodeChangesNothing() {
        var owner = owners.member();
        var setup = apps.setup(owner);
        String wrong = code(setup).equals("123456") ? "654321" : "123456";
        assertThatThrownBy(() -> apps.confirm(owner, wrong))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.field()).isEqualTo("code"));
        assertThat(steps.isSetUp(owner.id())).isFalse();
        assertThat(apps.setup(owner)).isEqualTo(setup);
    }

    @Test
    void anAppIsAddressedAsAppsExpectIt() {
        var owner = owners.member();
        var setup = apps.setup(owner);
        assertThat(setup.address())
                .startsWith("otpauth://totp/Minka%3A")
                .endsWith("?secret=" + setup.key() + "&issuer=Minka");
        assertThat(setup.groupedKey()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
    }

    @Test
    void theKeyIsNowhereInTheDatabase() {
        var owner = owners.member();
        var setup = apps.setup(owner);
        byte[] closed = jdbc.sql("select pending from authenticator where member = :member")
                .param("member", owner.id().value())
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(Base32.KEY.write(closed)).doesNotContain(setup.key().substring(0, 8));
        var other = owners.member();
        jdbc.sql("insert into authenticator (member, pending, pending_at) values (:member, :stolen, now())")
                .param("member", other.id().value())
                .param("stolen", closed)
                .update();
        assertThatThrownBy(() -> apps.setup(other)).hasMessage("factors.sealedElsewhere");
    }

    @Test
    void aCodeIsRightOnce() {
        var owner = withApp();
        String code = nextCode(owner.id());
        assertThat(proofs.byCode(owner.id(), code, HERE, null)).isEqualTo(new Proof.Right());
        assertThat(proofs.byCode(owner.id(), code, HERE, null)).isEqualTo(new Proof.Wrong());
    }

    @Test
    void aRecoveryCodeIsRightOnceHoweverItIsTyped() {
        var owner = owners.member();
        var paper = apps.confirm(owner, code(apps.setup(owner)));
        String typed =
                " " + paper.get(3).toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o') + " ";
        assertThat(proofs.byCode(owner.id(), typed, HERE, null)).isEqualTo(new Proof.Right());
        assertThat(proofs.byCode(owner.id(), paper.get(3), HERE, null)).isEqualTo(new Proof.Wrong());
        assertThat(steps.of(owner.id()).codesLeft()).isEqualTo(9);
        assertThat(proofs.byCode(owners.member().id(), paper.get(4), HERE, null))
                .isEqualTo(new Proof.Wrong());
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        var owner = owners.member();
        assertThatThrownBy(() -> codes.renew(owner)).isInstanceOf(RuleViolation.class);
        var old = apps.confirm(owner, code(apps.setup(owner)));
        var fresh = codes.renew(owner);
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(old);
        assertThat(proofs.byCode(owner.id(), old.getFirst(), HERE, null)).isEqualTo(new Proof.Wrong());
        assertThat(proofs.byCode(owner.id(), fresh.getFirst(), HERE, null)).isEqualTo(new Proof.Right());
    }

    @Test
    void whoeverGuessesIsSlowedDownAndTheRightCodeStartsAfresh() {
        var owner = withApp();
        String code = nextCode(owner.id());
        for (int i = 0; i < 5; i++) {
            assertThat(proofs.byCode(owner.id(), wrong(code), HERE, null)).isEqualTo(new Proof.Wrong());
        }
        assertThat(proofs.byCode(owner.id(), code, HERE, null)).isInstanceOf(Proof.Wait.class);
        jdbc.sql("update entry_level set at = at - interval '1 minute' where kind = 'PROOF'")
                .update();
        assertThat(proofs.byCode(owner.id(), code, HERE, null)).isEqualTo(new Proof.Right());
        assertThat(jdbc.sql("select count(*) from entry_level where kind = 'PROOF'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverAdministersKeepsOne() {
        var administrator = owners.administrator();
        assertThat(steps.isRequiredOf(administrator)).isTrue();
        apps.confirm(administrator, code(apps.setup(administrator)));
        assertThatThrownBy(() -> apps.remove(administrator)).isInstanceOf(RuleViolation.class);
        var member = withApp();
        assertThat(steps.isRequiredOf(member)).isFalse();
        apps.remove(member);
        assertThat(steps.isSetUp(member.id())).isFalse();
    }

    @Test
    void anOldAppWorksUntilTheNewOneIsConfirmed() {
        var owner = withApp();
        apps.setup(owner);
        assertThat(proofs.byCode(owner.id(), nextCode(owner.id()), HERE, null)).isEqualTo(new Proof.Right());
    }

    @Test
    void whatWasSealedWithAnotherSecretIsToldInASentence() {
        var owner = owners.member().id();
        byte[] closed = new Seal("el secreto de antes").close(new byte[] {1, 2, 3}, owner);

        assertThatThrownBy(() -> seal.open(closed, owner)).hasMessage("factors.sealedElsewhere");
        assertThat(new Seal("el secreto de antes").open(closed, owner)).containsExactly(1, 2, 3);
    }

    @Test
    void thereIsNothingToUndoWhereNothingIsSetUp() {
        var owner = owners.member();
        var undone = new SecondStepReset(owner.id(), clock.instant());
        assertThatThrownBy(() -> events.publishEvent(undone)).hasMessage("factors.nothingToUndo");

        apps.confirm(owner, code(apps.setup(owner)));
        events.publishEvent(undone);

        assertThat(steps.isSetUp(owner.id())).isFalse();
    }

    private Access withApp() {
        var owner = owners.member();
        apps.confirm(owner, code(apps.setup(owner)));
        return owner;
    }

    private String code(AuthenticatorSetup setup) {
        return new CodeApp(setup.key()).codeAt(clock.instant());
    }

    /** The code of the step after the one that confirmed the app, which a phone ahead of time shows already. */
    private String nextCode(MemberId owner) {
        byte[] closed = jdbc.sql("select secret from authenticator where member = :member")
                .param("member", owner.value())
                .query((row, number) -> row.getBytes(1))
                .single();
        return TimeCodes.at(seal.open(closed, owner), clock.instant().plus(Duration.ofSeconds(30)));
    }

    private static String wrong(String code) {
        char first = code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1);
        return first + code.substring(1);
    }
}
