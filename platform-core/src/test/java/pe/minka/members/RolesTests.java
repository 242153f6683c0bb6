package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

@CoreTest
class RolesTests {

    private static final Reason REASON = new Reason("Oficio 120-2026");

    @Autowired
    private Roles roles;

    @Autowired
    private Townsfolk people;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private AuditTrace trace;

    @Test
    void anAdvisorOfTheRegionIsNamedByItsAdministratorAtOnce(Scenario scenario) {
        var admin = people.regional("PUN");
        var person = people.active("Ana", "Alca", people.organisation("PUN"));

        scenario.stimulate(() -> roles.grant(admin, person, new RoleScope(Role.ADVISOR, "PUN"), REASON))
                .andWaitForEventOfType(RoleGranted.class)
                .matching(granted -> granted.member().equals(person) && granted.role() == Role.ADVISOR)
                .toArriveAndVerify((granted, outcome) -> assertThat(outcome).isEqualTo(Roles.Outcome.GRANTED));

        var grant = directory.find(person).orElseThrow().grants().iterator().next();
        assertThat(RoleScope.of(grant)).isEqualTo(new RoleScope(Role.ADVISOR, "PUN"));
        assertThat(grant.grantedBy()).isEqualTo(admin.id());
        var entry = trace.of(person).getFirst();
        assertThat(entry.action()).isEqualTo("role.granted");
        assertThat(entry.region()).isEqualTo("PUN");
        assertThat(entry.reason()).isEqualTo("Oficio 120-2026");
        assertThat(entry.details()).containsEntry("before", "").containsEntry("after", "ADVISOR@PUN");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"ADVISOR,ICA", "ADVISOR,-", "MODERATOR,ICA", "MODERATOR,-", "ADMINISTRATOR,PUN", "ADMINISTRATOR,-"
            })
    void aRegionalAdministratorGivesNothingAboveOrOutsideTheOwnRank(Role role, @Nullable String region) {
        var admin = people.regional("PUN");
        var person = people.active("Ana", "Alca", people.organisation("PUN"));
        var scope = new RoleScope(role, region);

        assertThatThrownBy(() -> roles.grant(admin, person, scope, REASON)).isInstanceOf(Forbidden.class);

        assertThat(directory.find(person).orElseThrow().grants()).isEmpty();
        var entry = trace.of(person).getFirst();
        assertThat(entry.action()).isEqualTo("decision.refused");
        assertThat(entry.details()).containsEntry("attempted", "role.granted").containsEntry("role", scope.code());
    }

    @Test
    void nobodyGivesARoleToThemselves() {
        for (var admin : new Access[] {people.national(), people.regional("PUN")}) {
            var scope = new RoleScope(Role.ADVISOR, "PUN");
            assertThatThrownBy(() -> roles.grant(admin, admin.id(), scope, REASON))
                    .isInstanceOf(Forbidden.class);
            assertThat(directory.find(admin.id()).orElseThrow().has(Role.ADVISOR))
                    .isFalse();
            assertThat(trace.of(admin.id()).getFirst().details()).containsEntry("rule", "ONESELF");
        }
    }

    @Test
    void peopleOfOtherRegionsAreNotThere() {
        var admin = people.regional("PUN");
        var person = people.active("Ana", "Alca", people.organisation("ICA"));

        assertThatThrownBy(() -> roles.grant(admin, person, new RoleScope(Role.ADVISOR, "PUN"), REASON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roles.revoke(admin, person, new RoleScope(Role.ADVISOR, "PUN"), REASON))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void moderatorsAndMembersGiveNoRoles() {
        var moderator = people.holding(Role.MODERATOR, null, "PUN");
        var person = people.active("Ana", "Alca", people.organisation("PUN"));

        assertThatThrownBy(() -> roles.grant(moderator, person, new RoleScope(Role.ADVISOR, "PUN"), REASON))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aRoleIsGivenOnceAndOnlyToActivePeopleAndKnownRegions() {
        var admin = people.national();
        var person = people.active("Ana", "Alca", people.organisation("PUN"));
        var pending = people.pending("Beto", "Barrios", people.organisation("PUN"));
        roles.grant(admin, person, new RoleScope(Role.MODERATOR, null), REASON);

        assertRule("members.roleHeld", () -> roles.grant(admin, person, new RoleScope(Role.MODERATOR, null), REASON));
        assertRule("members.notActive", () -> roles.grant(admin, pending, new RoleScope(Role.ADVISOR, null), REASON));
        assertRule("members.notActive", () -> roles.grant(admin, pending, administrator(), REASON));
        assertRule(
                "members.regionUnknown", () -> roles.grant(admin, person, new RoleScope(Role.ADVISOR, "XXX"), REASON));
        assertRule("members.roleUnknown", () -> new RoleScope(Role.MEMBER, null));
    }

    @Test
    void takingARoleAwayNeedsRankAndIsWrittenDown(Scenario scenario) {
        var national = people.national();
        var regional = people.regional("PUN");
        var colleague = people.regional("PUN");
        var moderator = people.holding(Role.MODERATOR, "PUN", "PUN");
        var scope = new RoleScope(Role.ADMINISTRATOR, "PUN");

        assertThatThrownBy(() -> roles.revoke(regional, colleague.id(), scope, REASON))
                .isInstanceOf(Forbidden.class);
        assertRule(
                "members.roleNotHeld",
                () -> roles.revoke(regional, moderator.id(), new RoleScope(Role.ADVISOR, "PUN"), REASON));
        scenario.stimulate(() -> roles.revoke(national, colleague.id(), scope, REASON))
                .andWaitForEventOfType(RoleRevoked.class)
                .matching(revoked -> revoked.member().equals(colleague.id())
                        && revoked.reason().equals(REASON.text()))
                .toArrive();

        assertThat(directory.find(colleague.id()).orElseThrow().grants()).isEmpty();
        assertThat(trace.of(colleague.id()).getFirst().details())
                .containsEntry("before", "ADMINISTRATOR@PUN")
                .containsEntry("after", "");
    }

    @Test
    void fiftyIdenticalGrantsHaveOneEffect() throws InterruptedException {
        var admin = people.national();
        var person = people.active("Ana", "Alca", people.organisation("PUN"));

        long succeeded =
                AtOnce.succeeded(50, () -> roles.grant(admin, person, new RoleScope(Role.ADVISOR, "PUN"), REASON));

        assertThat(succeeded).isOne();
        assertThat(trace.actions(person)).containsExactly("role.granted");
    }

    private static RoleScope administrator() {
        return new RoleScope(Role.ADMINISTRATOR, null);
    }

    private static void assertRule(String code, ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo(code));
    }
}
