package pe.minka.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.devices.SoftPasskey;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

@CoreTest
@Transactional
@DisplayName("S10")
class PasskeysTests {

    private static final String OWN = "http://localhost:8080";

    private final Passkeys passkeys;
    private final PasskeyProofs proofs;
    private final SecondStep steps;
    private final JdbcClient jdbc;
    private final FactorOwners owners;

    @Autowired
    PasskeysTests(Passkeys passkeys, PasskeyProofs proofs, SecondStep steps, JdbcClient jdbc, MemberAccess members) {
        this.passkeys = passkeys;
        this.proofs = proofs;
        this.steps = steps;
        this.jdbc = jdbc;
        this.owners = new FactorOwners(jdbc, members);
    }

    @Test
    void aPasskeyLetsItsMemberInAndTheFirstOneGivesRecoveryCodes() {
        var owner = owners.member();
        var question = passkeys.question(owner);
        var device = device(question);
        assertThat(passkeys.register(owner, "Mi teléfono", device.create(question.challenge())))
                .hasSize(10);
        assertThat(proofs.signIn(device.answer(proofs.ask().challenge()))).contains(owner.id());
        assertThat(steps.of(owner.id()).passkeys()).singleElement().satisfies(passkey -> {
            assertThat(passkey.name()).isEqualTo("Mi teléfono");
            assertThat(passkey.lastUsedAt()).isNotNull();
        });
    }

    @Test
    void anAnswerCountsOnce() {
        var owner = owners.member();
        var device = registered(owner);
        String answer = device.answer(proofs.ask().challenge());
        assertThat(proofs.signIn(answer)).isPresent();
        assertThat(proofs.signIn(answer)).isEmpty();
    }

    @Test
    void anAnswerGivenOnAnotherAddressIsRefusedAndItsQuestionIsGone() {
        var owner = owners.member();
        var device = registered(owner);
        for (String elsewhere :
                new String[] {"https://minka.example", "http://localhost.evil.example", "http://localhost"}) {
            String challenge = proofs.ask().challenge();
            assertThat(proofs.signIn(device.at(elsewhere).answer(challenge))).isEmpty();
            assertThat(proofs.signIn(device.at(OWN).answer(challenge))).isEmpty();
        }
    }

    @Test
    void aPasskeyMadeOnAnotherAddressIsNotKept() {
        var owner = owners.member();
        for (String elsewhere :
                new String[] {"https://minka.example", "http://localhost.evil.example", "http://localhost"}) {
            var question = passkeys.question(owner);
            String made = device(question).at(elsewhere).create(question.challenge());
            assertThatThrownBy(() -> passkeys.register(owner, "Mi teléfono", made))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            rule -> assertThat(rule.field()).isEqualTo("answer"));
            assertThat(steps.of(owner.id()).passkeys()).isEmpty();
        }
    }

    @Test
    void anAnswerGivenOnAnotherAddressIsNoSecondStep() {
        var owner = owners.member();
        var device = registered(owner);
        for (String elsewhere :
                new String[] {"https://minka.example", "http://localhost.evil.example", "http://localhost"}) {
            String challenge = proofs.ask(owner.id()).challenge();
            assertThat(proofs.prove(owner.id(), device.at(elsewhere).answer(challenge)))
                    .isFalse();
            assertThat(proofs.prove(owner.id(), device.at(OWN).answer(challenge)))
                    .as("its question is gone")
                    .isFalse();
        }
        assertThat(proofs.prove(owner.id(), device.answer(proofs.ask(owner.id()).challenge())))
                .isTrue();
    }

    @Test
    void aQuestionNobodyAskedIsNoQuestion() {
        var device = registered(owners.member());
        String invented = PasskeyQuestion.written("x".repeat(43).getBytes(StandardCharsets.US_ASCII));
        assertThat(proofs.signIn(device.answer(invented))).isEmpty();
    }

    @Test
    void aQuestionIsGoodForWhatItWasAskedFor() {
        var owner = owners.member();
        var device = registered(owner);
        assertThat(proofs.signIn(device.answer(proofs.ask(owner.id()).challenge())))
                .isEmpty();
        assertThat(proofs.prove(owner.id(), device.answer(proofs.ask().challenge())))
                .isFalse();
        var other = owners.member();
        assertThat(proofs.prove(other.id(), device.answer(proofs.ask(other.id()).challenge())))
                .isFalse();
        assertThat(proofs.prove(owner.id(), device.answer(proofs.ask(owner.id()).challenge())))
                .isTrue();
    }

    @Test
    void anOldQuestionIsNoQuestion() {
        var device = registered(owners.member());
        String challenge = proofs.ask().challenge();
        jdbc.sql("update passkey_challenge set expires_at = expires_at - interval '5 minutes'")
                .update();
        assertThat(proofs.signIn(device.answer(challenge))).isEmpty();
    }

    @Test
    void aDeviceThatDidNotLookAtWhoHoldsItIsRefused() {
        var device = registered(owners.member()).unlocked();
        assertThat(proofs.signIn(device.answer(proofs.ask().challenge()))).isEmpty();
    }

    @Test
    void aCopyThatCountsBackwardsIsRefused() {
        var device = registered(owners.member()).counting(7);
        assertThat(proofs.signIn(device.answer(proofs.ask().challenge()))).isPresent();
        assertThat(proofs.signIn(device.counting(7).answer(proofs.ask().challenge())))
                .isEmpty();
        assertThat(proofs.signIn(device.counting(8).answer(proofs.ask().challenge())))
                .isPresent();
    }

    @Test
    void somebodyElsesKeyWithAKnownNameIsRefused() {
        var owner = owners.member();
        registered(owner);
        var stranger = new SoftPasskey("localhost", OWN, PasskeyQuestion.written(Passkeys.handle(owner.id())));
        assertThat(proofs.signIn(stranger.answer(proofs.ask().challenge()))).isEmpty();
    }

    @Test
    void whatIsNoAnswerAtAllIsRefused() {
        for (String nonsense : new String[] {"", "{}", "[]", "null", "{\"id\":1}", "x".repeat(100_000)}) {
            assertThat(proofs.signIn(nonsense)).isEmpty();
            assertThatThrownBy(() -> passkeys.register(owners.member(), "Mi teléfono", nonsense))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            rule -> assertThat(rule.field()).isEqualTo("answer"));
        }
    }

    @Test
    void onlyItsMemberTakesItBackAndThenItOpensNothing() {
        var owner = owners.member();
        var device = registered(owner);
        var id = steps.of(owner.id()).passkeys().getFirst().id();
        assertThatThrownBy(() -> passkeys.remove(owners.member(), id)).isInstanceOf(NotFound.class);
        passkeys.remove(owner, id);
        assertThat(proofs.signIn(device.answer(proofs.ask().challenge()))).isEmpty();
    }

    @Test
    void theSameDeviceIsRegisteredOnce() {
        var owner = owners.member();
        var device = registered(owner);
        String again = device.create(passkeys.question(owner).challenge());
        assertThatThrownBy(() -> passkeys.register(owner, "Otra vez", again)).isInstanceOf(RuleViolation.class);
    }

    private SoftPasskey registered(Access owner) {
        var question = passkeys.question(owner);
        var device = device(question);
        passkeys.register(owner, "Mi teléfono", device.create(question.challenge()));
        return device;
    }

    private static SoftPasskey device(PasskeyQuestion question) {
        return new SoftPasskey(
                question.host(), OWN, Objects.requireNonNull(question.user()).id());
    }
}
