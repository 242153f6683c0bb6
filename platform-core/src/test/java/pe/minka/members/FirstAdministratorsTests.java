package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.CoreTest;
import pe.minka.audit.AuditLog;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.SecretToken;

/** On a database of its own: everywhere else there are administrators already. */
@CoreTest
@SpringBootTest(properties = "minka.test.own=first-administrators")
class FirstAdministratorsTests {

    private static final String UNHEARD = "select count(*) from event_publication where completion_date is null";

    @Autowired
    private FirstAdministrators administrators;

    @Autowired
    private NationalAdministrators nationals;

    @Autowired
    private MemberRepository members;

    @Autowired
    private MemberAccess access;

    @Autowired
    private Townsfolk people;

    @Autowired
    private AuditTrace trace;

    @Autowired
    private JdbcClient jdbc;

    private OrganisationId office;

    @BeforeEach
    void nobodyIsThere(@Autowired Environment environment) throws SQLException {
        await().until(() -> jdbc.sql(UNHEARD).query(Long.class).single() == 0);
        try (var owner = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.flyway.url"),
                        environment.getRequiredProperty("spring.flyway.user"),
                        "");
                var statement = owner.createStatement()) {
            statement.execute("truncate member, first_administrator_link cascade");
        }
        office = people.organisation("AYA");
    }

    @Test
    void whoeverHoldsTheLinkAdministersEverythingAndTheLogSaysWhoLetThemIn() {
        var link = administrators.linkForNobodyYet().orElseThrow();
        assertThat(administrators.isOpen(link)).isTrue();
        var id = administrators.take(link, enrolment("maria@minedu.gob.pe")).orElseThrow();
        assertThat(access.of(id).orElseThrow().isNationalAdministrator()).isTrue();
        var entry = trace.of(id).getFirst();
        assertThat(entry.action()).isEqualTo("administrator.appointed");
        assertThat(entry.actor()).isNull();
        assertThat(entry.details()).containsEntry("role", "ADMINISTRATOR@*");
    }

    @Test
    void aLinkWorksOnceAndAGuessNever() {
        var link = administrators.linkForTheFirstTwo();
        assertThat(administrators.take(link, enrolment("uno@minedu.gob.pe"))).isPresent();
        assertThat(administrators.isOpen(link)).isFalse();
        assertThat(administrators.take(link, enrolment("dos@minedu.gob.pe"))).isEmpty();
        assertThat(administrators.isOpen(SecretToken.generate())).isFalse();
        assertThat(administrators.take(SecretToken.generate(), enrolment("tres@minedu.gob.pe")))
                .isEmpty();
        assertThat(nationals.count()).isEqualTo(1);
    }

    @Test
    void theLinksOfAllNodesDieWithTheFirstAdministrator() {
        var one = administrators.linkForNobodyYet().orElseThrow();
        var other = administrators.linkForNobodyYet().orElseThrow();
        administrators.take(one, enrolment("uno@minedu.gob.pe"));
        assertThat(administrators.isOpen(other)).isFalse();
        assertThat(administrators.take(other, enrolment("dos@minedu.gob.pe"))).isEmpty();
        assertThat(administrators.linkForNobodyYet()).isEmpty();
    }

    @Test
    void theOperatorLetsInTwoAndNoThird() {
        var spare = administrators.linkForTheFirstTwo();
        administrators.take(administrators.linkForTheFirstTwo(), enrolment("uno@minedu.gob.pe"));
        administrators.take(administrators.linkForTheFirstTwo(), enrolment("dos@minedu.gob.pe"));
        assertThat(nationals.count()).isEqualTo(2);
        assertThat(administrators.isOpen(spare)).isFalse();
        assertThatThrownBy(() -> administrators.linkForTheFirstTwo()).isInstanceOf(RuleViolation.class);
    }

    @Test
    void ofManyAtOnceWithTheirOwnLinksOnlyOneIsTheFirst() throws InterruptedException {
        List<SecretToken> links = List.of(
                administrators.linkForNobodyYet().orElseThrow(),
                administrators.linkForNobodyYet().orElseThrow());
        var turn = new AtomicInteger();
        AtOnce.succeeded(4, () -> {
            int number = turn.getAndIncrement();
            administrators.take(links.get(number % 2), enrolment("persona" + number + "@minedu.gob.pe"));
        });
        assertThat(nationals.count()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from member").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void afterADayItIsTooLate(@Autowired AuditLog audit, @Autowired Clock clock, @Autowired TransactionTemplate write) {
        var link = administrators.linkForTheFirstTwo();
        assertThat(at(Duration.ofHours(23), audit, clock).isOpen(link)).isTrue();
        var late = at(Duration.ofHours(24).plusSeconds(1), audit, clock);
        assertThat(late.isOpen(link)).isFalse();
        write.executeWithoutResult(status -> assertThat(late.take(link, enrolment("tarde@minedu.gob.pe"), "hash"))
                .isEmpty());
    }

    private FirstAdministratorDesk at(Duration later, AuditLog audit, Clock clock) {
        var then = Clock.fixed(clock.instant().plus(later), ZoneOffset.UTC);
        return new FirstAdministratorDesk(nationals, members, jdbc, audit, then);
    }

    @Test
    void whoTriedToEnrolBeforeComesInAndWhoIsAMemberUsesAnotherMail() {
        var waiting = members.findById(people.pending("Rosa", "Quispe", office)).orElseThrow();
        var id = administrators
                .take(
                        administrators.linkForTheFirstTwo(),
                        enrolment(waiting.mail().value()))
                .orElseThrow();
        assertThat(access.of(id).orElseThrow().isNationalAdministrator()).isTrue();

        var active = members.findById(people.active("Ana", "Huamán", office)).orElseThrow();
        var link = administrators.linkForTheFirstTwo();
        assertThatThrownBy(
                        () -> administrators.take(link, enrolment(active.mail().value())))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("members.first.known");
        assertThat(administrators.isOpen(link)).isTrue();
    }

    @Test
    void onlyTheHashOfALinkIsKept() {
        var link = administrators.linkForTheFirstTwo();
        assertThat(jdbc.sql("select token_hash from first_administrator_link")
                        .query(byte[].class)
                        .single())
                .isEqualTo(link.hash());
        assertThat(jdbc.sql("select a::text from audit_entry a order by serial desc limit 1")
                        .query(String.class)
                        .single())
                .contains("administrator.linkIssued")
                .doesNotContain(link.value());
    }

    private Enrolment enrolment(String mail) {
        var profile = new Profile("María Elena", "Quispe Rojas", office, "Directora");
        return new Enrolment(new MailAddress(mail), profile, "caminos de herradura", Consent.CURRENT);
    }
}
