package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import pe.minka.CoreTest;
import pe.minka.MovableClock;
import pe.minka.shared.SecretToken;

/** Row S7 of the reliability table, and what lies around it. */
@CoreTest
class SignInTests {

    private static final String RIGHT = "caminos de herradura";
    private static final String WRONG = "caminos de herraje";
    private static final int ATTACK = 200;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Townsfolk people;

    @Autowired
    private MemberPasswords memberPasswords;

    @Autowired
    private MemberLinks links;

    private final MovableClock clock = new MovableClock();
    private @Nullable SignIn door;

    @BeforeEach
    void door() {
        var levels = new EntryLevels(jdbc, transactions, clock);
        door = new SignIn(jdbc, levels, new KnownDevices(jdbc, clock), passwords, clock);
    }

    @Test
    void theRightPasswordLetsInHoweverTheMailIsTyped() {
        var person = member();
        assertThat(attempt("  " + person.mail().toUpperCase(Locale.ROOT) + " ", RIGHT, address(), null))
                .isInstanceOf(SignInResult.Entered.class);
        assertThat(attempt(person.mail(), RIGHT + " ", address(), null)).isInstanceOf(SignInResult.Wrong.class);
    }

    @Test
    void oneAccountAttackedFromManyAddressesIsSlowedAndNeverLocked() {
        var person = member();

        var seen = attack(ATTACK, number -> attempt(person.mail(), WRONG, address(), null));

        assertThat(seen.wrong())
                .as("passwords that were looked at in 200 seconds")
                .isLessThan(15);
        assertThat(seen.longest()).isLessThanOrEqualTo(Duration.ofMinutes(15));
        assertThat(attempt(person.mail(), RIGHT, address(), null)).isInstanceOf(SignInResult.Wait.class);
        clock.advance(Duration.ofMinutes(15));
        assertThat(attempt(person.mail(), RIGHT, address(), null)).isInstanceOf(SignInResult.Entered.class);
    }

    @Test
    void theRightfulPersonStillEntersFromAKnownDeviceWhileTheAttackGoesOn() {
        var person = member();
        var device = entered(attempt(person.mail(), RIGHT, address(), null)).device();

        attack(ATTACK, number -> attempt(person.mail(), WRONG, address(), null));

        assertThat(attempt(person.mail(), RIGHT, address(), null)).isInstanceOf(SignInResult.Wait.class);
        assertThat(attempt(person.mail(), RIGHT, address(), device)).isInstanceOf(SignInResult.Entered.class);
    }

    @Test
    void aStolenDeviceIsSlowedAsWell() {
        var person = member();
        var device = entered(attempt(person.mail(), RIGHT, address(), null)).device();

        var seen = attack(ATTACK, number -> attempt(person.mail(), WRONG, address(), device));

        assertThat(seen.wrong()).isLessThan(15);
        assertThat(attempt(person.mail(), RIGHT, address(), null))
                .as("the account itself is not slowed by it")
                .isInstanceOf(SignInResult.Entered.class);
    }

    @Test
    void theDeviceOfSomebodyElseOpensNothing() {
        var person = member();
        var attacker = member();
        var theirs = entered(attempt(attacker.mail(), RIGHT, address(), null)).device();

        var seen = attack(ATTACK, number -> attempt(person.mail(), WRONG, address(), theirs));

        assertThat(seen.wrong()).isLessThan(15);
        assertThat(attempt(person.mail(), RIGHT, address(), theirs)).isInstanceOf(SignInResult.Wait.class);
    }

    @Test
    void oneAddressAttackingManyAccountsIsSlowedAndNeverLocked() {
        var from = address();
        var person = member();

        var seen = attack(ATTACK, number -> attempt(UUID.randomUUID() + "@nadie.gob.pe", WRONG, from, null));

        assertThat(seen.wrong()).isBetween(100, 115);
        assertThat(attempt(person.mail(), RIGHT, from, null)).isInstanceOf(SignInResult.Wait.class);
        assertThat(attempt(person.mail(), RIGHT, address(), null))
                .as("others are not slowed")
                .isInstanceOf(SignInResult.Entered.class);
        clock.advance(Duration.ofMinutes(1));
        assertThat(attempt(person.mail(), RIGHT, from, null)).isInstanceOf(SignInResult.Entered.class);
    }

    @Test
    void aWholeIpv6NetworkIsOneAddress() {
        assertThat(new ClientAddress("2001:db8:1:2::1").counted())
                .isEqualTo(new ClientAddress("2001:db8:1:2:ffff::9").counted())
                .isNotEqualTo(new ClientAddress("2001:db8:1:3::1").counted());
        assertThat(new ClientAddress("::ffff:10.1.2.3").counted())
                .isNotEqualTo(new ClientAddress("::ffff:10.1.2.4").counted());
        assertThat(new ClientAddress("10.1.2.3").counted()).isEqualTo("10.1.2.3");
    }

    @Test
    void anUnknownMailCountsLikeAKnownOne() {
        var seen =
                attack(ATTACK, number -> attempt("nadie-" + this.hashCode() + "@nadie.gob.pe", WRONG, address(), null));
        assertThat(seen.wrong()).isLessThan(15);
    }

    @Test
    void manyTriesAtTheSameMomentCountEach() throws Exception {
        var person = member();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<SignInResult>> tries = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                tries.add(() -> attempt(person.mail(), WRONG, address(), null));
            }
            long looked = pool.invokeAll(tries).stream()
                    .filter(result -> result.resultNow() instanceof SignInResult.Wrong)
                    .count();
            assertThat(looked).isEqualTo(5);
        }
    }

    @Test
    void whoEntersStartsAfresh() {
        var person = member();
        for (int day = 0; day < 10; day++) {
            attempt(person.mail(), WRONG, address(), null);
            attempt(person.mail(), WRONG, address(), null);
            assertThat(attempt(person.mail(), RIGHT, address(), null)).isInstanceOf(SignInResult.Entered.class);
        }
    }

    @Test
    void aNewPasswordByMailOpensTheDoorInTheMiddleOfAnAttack() {
        var person = member();
        attack(ATTACK, number -> attempt(person.mail(), WRONG, address(), null));

        var link = links.issue(person.id(), LinkPurpose.RESET_PASSWORD);
        var device = memberPasswords
                .reset(link, new NewPassword("otra frase muy larga", false), null)
                .device();
        attack(20, number -> attempt(person.mail(), WRONG, address(), null));

        assertThat(attempt(person.mail(), "otra frase muy larga", address(), device))
                .isInstanceOf(SignInResult.Entered.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNVERIFIED", "PENDING", "REJECTED", "DISABLED"})
    void whoIsNotActiveLearnsWhyOnlyWithTheRightPassword(MemberStatus status) {
        var person = member();
        jdbc.sql("update member set status = :status where id = :id")
                .param("status", status.name())
                .param("id", person.id().value())
                .update();
        assertThat(attempt(person.mail(), WRONG, address(), null)).isEqualTo(new SignInResult.Wrong());
        assertThat(attempt(person.mail(), RIGHT, address(), null)).isEqualTo(new SignInResult.NotActive(status, "AYA"));
    }

    @Test
    void invitedAndErasedPeopleCannotEnter() {
        var person = member();
        jdbc.sql("update member set status = 'INVITED', password = null where id = :id")
                .param("id", person.id().value())
                .update();
        assertThat(attempt(person.mail(), "", address(), null)).isEqualTo(new SignInResult.Wrong());
        assertThat(attempt(person.mail(), "-", address(), null)).isEqualTo(new SignInResult.Wrong());
    }

    @Test
    void aDeviceSharedByTwoIsKnownToBothAndAPlantedOneIsReplaced() {
        var one = member();
        var other = member();
        var planted = SecretToken.generate();
        var device = entered(attempt(one.mail(), RIGHT, address(), planted)).device();
        assertThat(device).isNotEqualTo(planted);
        assertThat(entered(attempt(other.mail(), RIGHT, address(), device)).device())
                .isEqualTo(device);
    }

    private Person member() {
        var id = people.active("Nilda", "Ccorahua", people.organisation("AYA"));
        jdbc.sql("update member set password = :hash where id = :id")
                .param("hash", passwords.hash(RIGHT))
                .param("id", id.value())
                .update();
        return new Person(id, people.access(id).mail());
    }

    private SignInResult attempt(String mail, String password, ClientAddress address, @Nullable SecretToken device) {
        return Objects.requireNonNull(door).attempt(new SignInAttempt(mail, password, address, device));
    }

    private static SignInResult.Entered entered(SignInResult result) {
        return (SignInResult.Entered) result;
    }

    private static ClientAddress address() {
        var random = ThreadLocalRandom.current();
        return new ClientAddress("10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256));
    }

    /** One try a second. */
    private Seen attack(int tries, IntFunction<SignInResult> attempt) {
        int wrong = 0;
        var longest = Duration.ZERO;
        for (int i = 0; i < tries; i++) {
            switch (attempt.apply(i)) {
                case SignInResult.Wrong result -> wrong++;
                case SignInResult.Wait wait ->
                    longest = longest.compareTo(wait.duration()) > 0 ? longest : wait.duration();
                case SignInResult other -> throw new AssertionError(other);
            }
            clock.advance(Duration.ofSeconds(1));
        }
        return new Seen(wrong, longest);
    }

    private record Seen(int wrong, Duration longest) {}

    private record Person(MemberId id, String mail) {}
}
