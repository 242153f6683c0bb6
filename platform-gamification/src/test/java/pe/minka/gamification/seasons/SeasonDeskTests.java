package pe.minka.gamification.seasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.OwnerHand;
import pe.minka.gamification.People;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.Forbidden;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

@RecognitionTest
class SeasonDeskTests {

    private static final PageRequest FIRST = new PageRequest(1, 200);

    @Autowired
    private SeasonDesk desk;

    @Autowired
    private SeasonArchive archive;

    @Autowired
    private Ledger ledger;

    @Autowired
    private People people;

    @Autowired
    private Administrators administrators;

    @Autowired
    private OwnerHand owner;

    @Autowired
    private JdbcClient jdbc;

    private Access admin;

    @BeforeEach
    void setUp() {
        admin = administrators.national();
    }

    @Test
    void thereIsAlwaysTheSeasonOfTodayAndItCannotBeClosed() {
        var today = desk.all(admin).stream()
                .filter(season -> !season.over())
                .findFirst()
                .orElseThrow();
        assertThat(today.closable()).isFalse();
        assertThatThrownBy(() -> desk.close(admin, today.code()))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("recognition.seasons.close.early");
    }

    @Test
    void aSeasonIsNamedAndCalledByItsCodeAgain() {
        publish(people.member(), 2014);
        desk.name(admin, "2014", " Tiempo de gestionar ");
        assertThat(desk.find(admin, "2014").name()).isEqualTo("Tiempo de gestionar");
        desk.name(admin, "2014", "");
        assertThat(desk.find(admin, "2014").name()).isEmpty();
        assertThatThrownBy(() -> desk.name(admin, "2014", "x".repeat(61))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void howASeasonEndedStaysAndWhatIsCorrectedLaterStandsBesideIt() {
        var first = people.member();
        var second = people.member();
        publish(first, 2013);
        publish(first, 2013);
        var cause = publish(second, 2013);

        desk.close(admin, "2013");
        ledger.withdraw(cause, Instant.parse("2015-01-01T12:00:00Z"));

        assertThat(desk.results(admin, "2013", FIRST).items())
                .containsExactly(
                        new SeasonResult(first, 40, 1, Standing.PARTICIPATING, 40),
                        new SeasonResult(second, 20, 2, Standing.PARTICIPATING, 0));
        assertThat(desk.closing(admin, "2013"))
                .hasValueSatisfying(closing -> assertThat(closing.genuine()).isTrue());
        assertThat(desk.find(admin, "2013").closed()).isTrue();
        assertThatThrownBy(() -> desk.close(admin, "2013"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("recognition.seasons.close.late");
    }

    @Test
    void whoChangesAResultBehindTheApplicationsBackIsFoundOut() {
        publish(people.member(), 2012);
        desk.close(admin, "2012");

        owner.changes("update season_result set points = points + 1 where season = '2012'");
        var broken = archive.broken();
        owner.changes("update season_result set points = points - 1 where season = '2012'");

        assertThat(broken).containsExactly("2012");
        assertThat(archive.broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update season_result set points = 1000",
                "delete from season_result",
                "update season_closing set people = 0",
                "truncate season_closing cascade"
            })
    void theApplicationCannotRewriteHowASeasonEnded(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void onlyNationalAdministratorsSeeToSeasons() {
        var regional = administrators.regional();
        assertThatThrownBy(() -> desk.all(regional)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.close(regional, "2013")).isInstanceOf(Forbidden.class);
    }

    private Cause publish(MemberId member, int year) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_PUBLISHED);
        ledger.record(Contribution.accepted(
                cause, member, "Aulas", "/practicas/PR", Instant.parse(year + "-06-01T15:00:00Z")));
        return cause;
    }
}
