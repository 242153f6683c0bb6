package pe.minka.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.identities.Arrival.Problem;
import pe.minka.identities.IdentityChanged.Change;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberErased;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.provider.Person;
import pe.minka.provider.SoftProvider;
import pe.minka.shared.NotFound;

/** Whose account it is: the first time by a mail address the provider vouches for, from then on by the account itself. */
@CoreTest
@Transactional
@RecordApplicationEvents
class RecognitionTests {

    private final Clock clock;
    private final SoftProvider provider;
    private final Recognition recognition;
    private final Departures departures;
    private final Identities identities;
    private final IdentityRecords records;
    private final MemberAccess access;
    private final Residents residents;
    private final String mail = Residents.freshMail();

    @Autowired
    private ApplicationEvents events;

    @Autowired
    RecognitionTests(
            Clock clock,
            Recognition recognition,
            Departures departures,
            Identities identities,
            IdentityRecords records,
            MemberAccess access,
            JdbcClient jdbc) {
        this.clock = clock;
        this.provider = SoftProvider.start(clock);
        this.recognition = recognition;
        this.departures = departures;
        this.identities = identities;
        this.records = records;
        this.access = access;
        this.residents = new Residents(jdbc);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private Arrival arrive(Person person) {
        return arrive(person, false);
    }

    private Arrival arrive(Person person, boolean secondStepCounts) {
        provider.knows("nilda", person);
        return new Walk(provider, secondStepCounts, departures, recognition, clock).as(provider, "nilda");
    }

    @Test
    void theFirstTimeLinksByMailAndIsToldAndTheNextTimeTheMailNoLongerMatters() {
        var member = residents.member(mail);
        assertInside(arrive(Person.with("s-1", mail.toUpperCase(Locale.ROOT))), member);
        assertThat(events.stream(IdentityChanged.class)).singleElement().satisfies(event -> {
            assertThat(event.member()).isEqualTo(member);
            assertThat(event.change()).isEqualTo(Change.LINKED);
        });
        assertThat(residents
                        .jdbc()
                        .sql("select actor::text from audit_entry where action = 'identity.linked' and subject = :who")
                        .param("who", member.value().toString())
                        .query(String.class)
                        .single())
                .isEqualTo(member.value().toString());
        assertInside(arrive(new Person("s-1", Map.of("email", "another@ugel.gob.pe"))), member);
        assertThat(events.stream(IdentityChanged.class)).hasSize(1);
        assertThat(residents.linked(member)).isEqualTo(1);
    }

    @Test
    void aMailNobodyVouchesForLinksNothingAndTellsNothing() {
        var member = residents.member(mail);
        for (Object vouched : new Object[] {false, "true", 1}) {
            assertThat(arrive(Person.with("s-1", mail).saying("email_verified", vouched)))
                    .isEqualTo(new Arrival.Refused(Problem.UNVERIFIED));
        }
        assertThat(arrive(new Person("s-1", Map.of("email", mail)))).isEqualTo(new Arrival.Refused(Problem.UNVERIFIED));
        assertThat(arrive(new Person("s-1", Map.of("email_verified", true))))
                .isEqualTo(new Arrival.Refused(Problem.UNVERIFIED));
        assertThat(arrive(Person.with("s-1", "no mail at all"))).isEqualTo(new Arrival.Refused(Problem.UNVERIFIED));
        assertThat(arrive(Person.with("s-1", Residents.freshMail()).saying("email_verified", false)))
                .as("the same whether somebody has it or not")
                .isEqualTo(new Arrival.Refused(Problem.UNVERIFIED));
        assertThat(residents.linked(member)).isZero();
    }

    @Test
    void whoIsNoMemberIsAStranger() {
        assertThat(arrive(Person.with("s-1", mail))).isEqualTo(new Arrival.Stranger(mail, "Nilda", "Ccorahua"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ACTIVE", "ERASED"})
    void anAccountThatIsNotOpenStaysClosedAndUnlinked(MemberStatus status) {
        var member = residents.member(mail, status.name());
        assertThat(arrive(Person.with("s-1", mail)))
                .isInstanceOfSatisfying(
                        Arrival.Closed.class,
                        closed -> assertThat(closed.account().status()).isEqualTo(status));
        assertThat(residents.linked(member)).isZero();
    }

    @Test
    void whoWasDisabledStaysOutsideThoughLinked() {
        var member = residents.member(mail);
        arrive(Person.with("s-1", mail));
        residents
                .jdbc()
                .sql("update member set status = 'DISABLED' where id = :id")
                .param("id", member.value())
                .update();
        assertThat(arrive(Person.with("s-1", mail))).isInstanceOf(Arrival.Closed.class);
    }

    @Test
    void whoGetsTheMailOfSomebodyElseDoesNotGetTheirAccount() {
        var member = residents.member(mail);
        arrive(Person.with("s-1", mail));
        assertThat(arrive(Person.with("s-2", mail))).isEqualTo(new Arrival.Refused(Problem.TAKEN));
        assertThat(residents.linked(member)).isEqualTo(1);
    }

    @Test
    void theSecondStepOfTheProviderCountsOnlyWhereTheOperatorSaysSo() {
        residents.member(mail);
        var person = Person.with("s-1", mail);
        assertThat(bothSteps(arrive(person.withBothSteps(), true))).isTrue();
        assertThat(bothSteps(arrive(person.saying("acr", "https://refeds.org/profile/mfa"), true)))
                .isTrue();
        assertThat(bothSteps(arrive(person.saying("acr", "1"), true))).isFalse();
        assertThat(bothSteps(arrive(person, true))).isFalse();
        assertThat(bothSteps(arrive(person.withBothSteps(), false))).isFalse();
    }

    private static boolean bothSteps(Arrival arrival) {
        return arrival instanceof Arrival.Inside inside && inside.bothSteps();
    }

    @Test
    void itsMemberSeesItTakesItBackAndNobodyElseDoes() {
        var owner = linked();
        var seen = identities.of(owner.id()).getFirst();
        assertThat(seen.mail()).isEqualTo(mail);
        var other = access.of(residents.member(Residents.freshMail())).orElseThrow();
        assertThat(identities.of(other.id())).isEmpty();
        assertThatThrownBy(() -> identities.remove(other, seen.id())).isInstanceOf(NotFound.class);
        assertThat(records.of(owner.id()).getFirst().rows())
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("account", "s-1").containsEntry("mail", mail));
        identities.remove(owner, seen.id());
        assertThat(identities.of(owner.id())).isEmpty();
        assertThat(events.stream(IdentityChanged.class).map(IdentityChanged::change))
                .containsExactly(Change.LINKED, Change.REMOVED);
    }

    @Test
    void itGoesWithTheMemberWhoLeaves() {
        var owner = linked();
        new IdentityUpkeep(residents.jdbc(), clock).on(new MemberErased(owner.id(), clock.instant()));
        assertThat(residents.linked(owner.id())).isZero();
    }

    private Access linked() {
        var member = residents.member(mail);
        arrive(Person.with("s-1", mail));
        return access.of(member).orElseThrow();
    }

    private static void assertInside(Arrival arrival, MemberId member) {
        assertThat(arrival)
                .isInstanceOfSatisfying(
                        Arrival.Inside.class,
                        inside -> assertThat(inside.entered().member()).isEqualTo(member));
    }
}
