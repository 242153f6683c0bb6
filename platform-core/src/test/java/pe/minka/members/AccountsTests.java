package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

@CoreTest
class AccountsTests {

    private static final Reason REASON = new Reason("Dejó la institución");

    @Autowired
    private Accounts accounts;

    @Autowired
    private Townsfolk people;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private MemberAccess access;

    @Autowired
    private AuditTrace trace;

    @Test
    void aClosedAccountMayNothingUntilItIsOpenedAgain(Scenario scenario) {
        var admin = people.regional("JUN");
        var person = people.holding(Role.MODERATOR, "JUN", "JUN").id();

        scenario.stimulate(() -> accounts.disable(admin, person, REASON))
                .andWaitForEventOfType(MemberDisabled.class)
                .matching(disabled ->
                        disabled.member().equals(person) && disabled.reason().equals(REASON.text()))
                .toArrive();
        assertThat(access.of(person)).isEmpty();

        accounts.enable(admin, person, new Reason("Volvió"));
        assertThat(access.of(person).orElseThrow().has(Role.MODERATOR)).isTrue();
        assertThat(trace.actions(person)).containsExactly("member.enabled", "member.disabled");
        assertThat(trace.of(person).getLast().details())
                .containsEntry("before", "ACTIVE")
                .containsEntry("after", "DISABLED");
    }

    @Test
    void equalsSuperiorsAndOneselfAreOutOfReach() {
        var admin = people.regional("JUN");
        var colleague = people.regional("JUN").id();
        var superior = people.holding(Role.ADMINISTRATOR, null, "JUN").id();

        for (var person : new MemberId[] {colleague, superior, admin.id()}) {
            assertThatThrownBy(() -> accounts.disable(admin, person, REASON)).isInstanceOf(Forbidden.class);
            assertThat(directory.find(person).orElseThrow().status()).isEqualTo(MemberStatus.ACTIVE);
            assertThat(trace.actions(person)).containsExactly("decision.refused");
        }
    }

    @Test
    void peopleOfOtherRegionsAreNotThere() {
        var admin = people.regional("JUN");
        var person = people.active("Ana", "Alca", people.organisation("ICA"));

        assertThatThrownBy(() -> accounts.disable(admin, person, REASON)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accounts.enable(admin, person, REASON)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyWhatIsOpenIsClosedAndOnlyWhatIsClosedIsOpened() {
        var admin = people.national();
        var pending = people.pending("Ana", "Alca", people.organisation("JUN"));

        assertThatThrownBy(() -> accounts.disable(admin, pending, REASON)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> accounts.enable(admin, pending, REASON)).isInstanceOf(RuleViolation.class);
    }
}
