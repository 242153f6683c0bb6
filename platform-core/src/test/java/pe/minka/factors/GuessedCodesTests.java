package pe.minka.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.devices.CodeApp;
import pe.minka.devices.SoftPasskey;
import pe.minka.members.Access;
import pe.minka.members.ClientAddress;
import pe.minka.members.Entrance;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.shared.SecretToken;

/** Somebody who knows a password guesses the second step of its owner. */
@CoreTest
@Transactional
@DisplayName("S7")
class GuessedCodesTests {

    private static final ClientAddress HERE = new ClientAddress("192.0.2.7");
    private static final int ATTACK = 60;

    private final SecondStepProofs proofs;
    private final PasskeyProofs questions;
    private final Passkeys passkeys;
    private final Authenticators apps;
    private final RecoveryCodes codes;
    private final Entrance entrance;
    private final Clock clock;
    private final Access owner;

    @Autowired
    GuessedCodesTests(
            SecondStepProofs proofs,
            PasskeyProofs questions,
            Passkeys passkeys,
            Authenticators apps,
            RecoveryCodes codes,
            Entrance entrance,
            Clock clock,
            JdbcClient jdbc,
            MemberAccess members) {
        this.proofs = proofs;
        this.questions = questions;
        this.passkeys = passkeys;
        this.apps = apps;
        this.codes = codes;
        this.entrance = entrance;
        this.clock = clock;
        this.owner = new FactorOwners(jdbc, members).member();
    }

    @Test
    void theOwnerStillGetsInAtOnceWhereSheCameInBefore() {
        var paper = setUp();
        var hers = afterThePassword();
        entrance.admit(owner.id(), hers);

        assertThat(guesses(null)).isEqualTo(5);

        assertThat(byCode(paper.get(0), null)).isInstanceOf(Proof.Wait.class);
        assertThat(byCode(paper.get(0), hers)).isEqualTo(new Proof.Right());
        assertThat(byCode(wrong(), null))
                .as("her right code gives the attacker no further guesses")
                .isInstanceOf(Proof.Wait.class);
    }

    @Test
    void thePasswordAloneMakesNoFurtherGuesses() {
        setUp();
        assertThat(guesses(null)).isEqualTo(5);
        int further = 0;
        for (int i = 0; i < ATTACK; i++) {
            further += guesses(afterThePassword(), 1);
        }
        assertThat(further).as("on a new device each time").isZero();
    }

    @Test
    void manyEntriesWithThePasswordDoNotPushOutWhereTheOwnerCameIn() {
        var paper = setUp();
        var hers = afterThePassword();
        entrance.admit(owner.id(), hers);
        for (int i = 0; i < ATTACK; i++) {
            afterThePassword();
        }
        guesses(null);
        assertThat(byCode(paper.get(0), hers)).isEqualTo(new Proof.Right());
    }

    @Test
    void aStolenDeviceIsSlowedAsWell() {
        var paper = setUp();
        var hers = afterThePassword();
        entrance.admit(owner.id(), hers);
        assertThat(guesses(hers)).isEqualTo(5);
        assertThat(byCode(paper.get(0), hers)).isInstanceOf(Proof.Wait.class);
        assertThat(byCode(paper.get(0), null))
                .as("elsewhere nobody waits for it")
                .isEqualTo(new Proof.Right());
    }

    @Test
    void aDeviceOfSomebodyElseCountsForNothing() {
        setUp();
        guesses(null);
        assertThat(guesses(SecretToken.generate())).isZero();
    }

    @Test
    void aPasskeyNeverWaitsForGuessesNorGivesAny() {
        var question = passkeys.question(owner);
        var device = new SoftPasskey(
                question.host(),
                "http://localhost:8080",
                Objects.requireNonNull(question.user()).id());
        passkeys.register(owner, "Mi teléfono", device.create(question.challenge()));
        setUp();
        assertThat(guesses(null)).isEqualTo(5);

        for (int i = 0; i < ATTACK; i++) {
            assertThat(proofs.byPasskey(owner.id(), "{}", HERE)).isEqualTo(new Proof.Wrong());
        }
        assertThat(proofs.byPasskey(owner.id(), device.answer(ask(owner.id())), HERE))
                .isEqualTo(new Proof.Right());
        assertThat(byCode(wrong(), null)).isInstanceOf(Proof.Wait.class);
    }

    private String ask(MemberId member) {
        return questions.ask(member).challenge();
    }

    private List<String> setUp() {
        var setup = apps.setup(owner);
        apps.confirm(owner, new CodeApp(setup.key()).codeAt(clock.instant()));
        return codes.renew(owner);
    }

    /** The device of a browser where somebody showed the password and nothing else. */
    private SecretToken afterThePassword() {
        return entrance.open(owner.id(), null).orElseThrow().device();
    }

    private int guesses(@Nullable SecretToken device) {
        return guesses(device, ATTACK);
    }

    /** How many of so many tries were looked at. */
    private int guesses(@Nullable SecretToken device, int tries) {
        int looked = 0;
        for (int i = 0; i < tries; i++) {
            looked += byCode(wrong(), device) instanceof Proof.Wrong ? 1 : 0;
        }
        return looked;
    }

    private Proof byCode(String code, @Nullable SecretToken device) {
        return proofs.byCode(owner.id(), code, HERE, device);
    }

    /** Of the length of a recovery code, so that it is never one of the app by chance. */
    private static String wrong() {
        return "XXXX-XXXX-XXXX-XXXX";
    }
}
