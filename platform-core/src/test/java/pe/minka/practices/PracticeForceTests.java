package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.members.Access;
import pe.minka.members.MemberDisabled;
import pe.minka.members.MemberView;
import pe.minka.shared.Forbidden;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

@CoreTest
class PracticeForceTests {

    @Autowired
    private Authors authors;

    @Autowired
    private RouteCast cast;

    @Autowired
    private PracticeForce force;

    @Autowired
    private PracticeEvidence evidence;

    @Autowired
    private PracticeReading reading;

    @Autowired
    private PracticeSuccession succession;

    @Autowired
    private PracticeTeams teams;

    @Autowired
    private Orphans orphans;

    @Autowired
    private RouteReading routes;

    @Autowired
    private ForceUpkeep upkeep;

    @Autowired
    private JdbcClient jdbc;

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    @Test
    void whatHasLapsedIsRenewedWithFreshEvidence() {
        var nilda = authors.member("Nilda");
        String code = cast.whole(nilda);
        cast.letLapse(code, Instant.now().minusSeconds(60));
        jdbc.sql("update practice_evidence set added_at = added_at - interval '500 days'")
                .update();
        assertThat(reading.page(code).inForce()).isFalse();

        refused("practices.renewal.noEvidence", () -> force.renew(nilda, code, "Sigue."));
        evidence.addLink(nilda, code, "Registro de 2026", "https://www.gob.pe/registro-2026");
        var until = force.renew(nilda, code, "Sigue en las ocho redes.");
        assertThat(force.renew(nilda, code, " Sigue en las ocho redes. "))
                .isCloseTo(until, within(1, ChronoUnit.MILLIS));
        assertThat(jdbc.sql(
                                "select count(*) from practice_renewal r join practice p on p.id = r.practice where p.code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isOne();

        var page = reading.page(code);
        assertThat(page.inForce()).isTrue();
        assertThat(page.evidence()).extracting(EvidenceView::title).contains("Registro de 2026");
        refused("practices.renewal.tooEarly", () -> force.renew(nilda, code, "Otra vez."));
    }

    @Test
    void teamsAreRemindedOnceOfEachMoment() {
        var nilda = authors.member("Nilda");
        String code = cast.whole(nilda);

        cast.letLapse(code, Instant.now().plus(Duration.ofDays(50)));
        upkeep.remind();
        upkeep.remind();
        assertThat(reminders(code)).containsExactly(60);
        var until = Instant.now().plus(Duration.ofDays(10));
        cast.letLapse(code, until);
        upkeep.remind();
        upkeep.remind();
        assertThat(reminders(code)).containsExactly(15, 60);
        cast.letLapse(code, Instant.now().minusSeconds(60));
        upkeep.remind();
        upkeep.remind();
        assertThat(reminders(code)).containsExactly(0, 15, 60);
    }

    private List<Integer> reminders(String code) {
        return jdbc.sql("""
                        select r.days
                        from practice_reminder r
                        join practice p on p.id = r.practice
                        where p.code = :code
                        order by r.days
                        """).param("code", code).query(Integer.class).list();
    }

    @Test
    void theDeputyTakesOverWhatTheHolderLeft(Scenario scenario) {
        var nilda = authors.member("Nilda");
        var rosalia = authors.member("Rosalía");
        var otto = authors.member("Otto");
        String code = cast.whole(nilda);
        join(nilda, rosalia, code);
        join(nilda, otto, code);
        teams.assign(nilda, code, rosalia.id(), Post.DEPUTY);

        refused("practices.orphan.hasHolder", () -> succession.takeOver(rosalia, code));
        cast.disable(nilda);
        scenario.publish(new MemberDisabled(nilda.id(), "Se fue.", Instant.now()))
                .andWaitForEventOfType(PracticeOrphaned.class)
                .matching(orphan -> orphan.code().equals(code) && rosalia.id().equals(orphan.deputy()))
                .toArrive();

        assertThat(routes.route(rosalia, code).force().orphan()).isTrue();
        assertThatThrownBy(() -> succession.takeOver(otto, code)).isInstanceOf(Forbidden.class);
        succession.takeOver(rosalia, code);

        assertThat(routes.route(rosalia, code).mine().isHolder()).isTrue();
        assertThat(routes.route(rosalia, code).force().orphan()).isFalse();
    }

    @Test
    void withoutADeputyAnAdministratorNamesSomebodyOfTheTeam() {
        var nilda = authors.member("Nilda");
        var otto = authors.member("Otto");
        var admin = cast.referee("Ada", pe.minka.members.Role.ADMINISTRATOR, RouteCast.HERE);
        String code = cast.whole(nilda);
        join(nilda, otto, code);
        cast.disable(nilda);

        refused(
                "practices.team.unknown",
                () -> succession.entrust(admin, code, authors.member("Pía").id()));
        assertThatThrownBy(() -> succession.entrust(cast.regional(), code, otto.id()))
                .isInstanceOf(Forbidden.class);
        succession.entrust(admin, code, otto.id());

        assertThat(routes.route(otto, code).mine().isHolder()).isTrue();
    }

    @Test
    void aDraftWhoseHolderLeftGoesOnWithTheDeputy(Scenario scenario) {
        var nilda = authors.member("Nilda");
        var rosalia = authors.member("Rosalía");
        var admin = cast.referee("Ada", pe.minka.members.Role.ADMINISTRATOR, RouteCast.HERE);
        String code = authors.draft(nilda, "Radio comunitaria");
        join(nilda, rosalia, code);
        teams.assign(nilda, code, rosalia.id(), Post.DEPUTY);

        cast.disable(nilda);
        scenario.publish(new MemberDisabled(nilda.id(), "Se fue.", Instant.now()))
                .andWaitForEventOfType(PracticeOrphaned.class)
                .matching(orphan -> orphan.code().equals(code)
                        && orphan.title().equals("Radio comunitaria")
                        && rosalia.id().equals(orphan.deputy()))
                .toArrive();

        assertThat(reading.draft(rosalia, code).isOrphan()).isTrue();
        assertThat(succession.entrusters(code)).contains(admin.id());
        assertThat(orphan(admin, code).stage()).isNull();
        succession.takeOver(rosalia, code);
        assertThat(reading.draft(rosalia, code).isHeldByMe()).isTrue();
        assertThat(orphans.page(admin, new PageRequest(1, 500)).items())
                .extracting(OrphanView::code)
                .doesNotContain(code);
    }

    @Test
    void whereNobodyOfTheTeamIsLeftAColleagueOfItsOfficeIsNamed() {
        var nilda = authors.member("Nilda");
        var colleague = authors.member("Otto");
        var admin = cast.referee("Ada", pe.minka.members.Role.ADMINISTRATOR, RouteCast.HERE);
        String code = authors.draft(nilda, "Radio comunitaria");
        jdbc.sql("update member set surnames = 'Aaa' where id = :id")
                .param("id", colleague.id().value())
                .update();
        cast.disable(nilda);

        assertThat(orphan(admin, code).heirs()).extracting(MemberView::id).contains(colleague.id());
        succession.entrust(admin, code, colleague.id());

        assertThat(reading.draft(colleague, code).isHeldByMe()).isTrue();
        assertThatThrownBy(() -> orphans.page(colleague, new PageRequest(1, 20)))
                .isInstanceOf(Forbidden.class);
    }

    private OrphanView orphan(Access admin, String code) {
        return orphans.page(admin, new PageRequest(1, 500)).items().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void join(Access holder, Access member, String code) {
        teams.invite(holder, code, member.id());
        teams.accept(member, teams.waitingFor(member).getFirst().id());
    }
}
