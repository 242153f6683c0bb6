package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

@CoreTest
class RoleRequestsTests {

    private static final Reason REASON = new Reason("Resolución directoral 45");
    private static final RoleScope PIURA = new RoleScope(Role.ADMINISTRATOR, "PIU");

    @Autowired
    private Roles roles;

    @Autowired
    private RoleRequests requests;

    @Autowired
    private Townsfolk people;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private AuditTrace trace;

    @Autowired
    private JdbcClient jdbc;

    private Access proposer;
    private Access second;
    private MemberId person;

    @BeforeEach
    void threePeople() {
        proposer = people.national();
        second = people.national();
        person = people.active("Ana", "Alca", people.organisation("PIU"));
    }

    @Test
    void anAdministratorOnlyHoldsTheRoleOnceASecondOneConfirms(Scenario scenario) {
        assertThat(roles.grant(proposer, person, PIURA, REASON)).isEqualTo(Roles.Outcome.PROPOSED);
        assertThat(isAdministrator()).isFalse();

        scenario.stimulate(() -> requests.confirm(second, open()))
                .andWaitForEventOfType(RoleGranted.class)
                .matching(granted -> granted.member().equals(person) && granted.role() == Role.ADMINISTRATOR)
                .toArrive();

        assertThat(isAdministrator()).isTrue();
        assertThat(trace.actions(person)).containsExactly("role.confirmed", "role.proposed");
        assertThat(trace.of(person).getFirst().details())
                .containsEntry("after", "ADMINISTRATOR@PIU")
                .containsEntry("proposedBy", proposer.id().value().toString());
    }

    @Test
    void whoProposesIsNotTheSecondPersonAndNeitherIsWhoIsProposed() {
        var future = people.national();
        roles.grant(proposer, future.id(), PIURA, REASON);
        var request = openOf(future.id());

        for (var wrong : new Access[] {proposer, future}) {
            assertThatThrownBy(() -> requests.confirm(wrong, request)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> requests.decline(wrong, request, REASON)).isInstanceOf(Forbidden.class);
            assertThat(trace.of(future.id()).getFirst().details()).containsEntry("rule", "SECOND_PERSON");
        }
        assertThat(directory.find(future.id()).orElseThrow().grants()).hasSize(1);
    }

    @Test
    void theDatabaseItselfKnowsThatItTakesTwo() {
        roles.grant(proposer, person, PIURA, REASON);
        var confirm = """
                update role_request
                set status = 'CONFIRMED', confirmed_by = :by, closed_by = :by, closed_at = now()
                where id = :id
                """;
        for (var wrong : new MemberId[] {proposer.id(), person}) {
            assertThatThrownBy(() -> jdbc.sql(confirm)
                            .param("by", wrong.value())
                            .param("id", open().value())
                            .update())
                    .hasMessageContaining("check constraint");
        }
    }

    @Test
    void onlyNationalAdministratorsSeeAndDecideProposals() {
        roles.grant(proposer, person, PIURA, REASON);
        var regional = people.regional("PIU");
        var request = open();

        assertThatThrownBy(() -> requests.open(regional)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> requests.confirm(regional, request)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> requests.decline(regional, request, REASON)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> requests.withdraw(regional, request, REASON)).isInstanceOf(Forbidden.class);
        assertThat(isAdministrator()).isFalse();
    }

    @Test
    void aProposalIsDeclinedOrWithdrawnWithAReasonAndIsOver(Scenario scenario) {
        roles.grant(proposer, person, PIURA, REASON);
        var declined = open();
        scenario.stimulate(() -> requests.decline(second, declined, new Reason("Ya hay dos")))
                .andWaitForEventOfType(RoleRequestDeclined.class)
                .matching(event -> event.requestedBy().equals(proposer.id()))
                .toArrive();
        assertRule("members.requestDecided", () -> requests.confirm(second, declined));

        roles.grant(proposer, person, PIURA, REASON);
        var withdrawn = open();
        assertThatThrownBy(() -> requests.withdraw(second, withdrawn, REASON)).isInstanceOf(Forbidden.class);
        requests.withdraw(proposer, withdrawn, new Reason("Me equivoqué"));
        assertRule("members.requestDecided", () -> requests.confirm(second, withdrawn));

        assertThat(isAdministrator()).isFalse();
        assertThat(trace.actions(person)).startsWith("role.withdrawn").contains("role.declined");
    }

    @Test
    void aProposalWaitsOnceAndForFourteenDays() {
        roles.grant(proposer, person, PIURA, REASON);
        assertRule("members.requestWaiting", () -> roles.grant(second, person, PIURA, REASON));
        var old = open();
        age(old);

        assertThat(requests.open(second)).extracting(RoleRequestView::id).doesNotContain(old);
        assertThat(requests.find(second, old)).isEmpty();
        assertThat(requests.candidate(second, old)).isEqualTo(person);
        assertRule("members.requestExpired", () -> requests.confirm(second, old));
        requests.expireOverdue();
        assertThat(trace.actions(person)).startsWith("role.expired");
        assertRule("members.requestDecided", () -> requests.confirm(second, old));
    }

    @Test
    void anOverdueProposalGivesWayToANewOne() {
        roles.grant(proposer, person, PIURA, REASON);
        age(open());

        roles.grant(second, person, PIURA, REASON);

        assertThat(requests.find(proposer, open()).orElseThrow().requestedBy().id())
                .isEqualTo(second.id());
    }

    @Test
    void theProposalOfWhoIsNoLongerAdministratorIsWorthNothing() {
        roles.grant(proposer, person, PIURA, REASON);
        var request = open();
        roles.revoke(second, proposer.id(), new RoleScope(Role.ADMINISTRATOR, null), REASON);

        assertRule("members.requestLapsed", () -> requests.confirm(second, request));
        assertThat(requests.open(second)).extracting(RoleRequestView::id).doesNotContain(request);
        roles.grant(second, person, PIURA, REASON);
        assertThat(open()).isNotEqualTo(request);
    }

    @Test
    void fiftyConfirmationsAtOnceHaveOneEffect() throws InterruptedException {
        roles.grant(proposer, person, PIURA, REASON);
        var request = open();

        assertThat(AtOnce.succeeded(50, () -> requests.confirm(second, request)))
                .isOne();

        assertThat(trace.actions(person)).containsExactly("role.confirmed", "role.proposed");
    }

    @Test
    void fiftyProposalsAtOnceLeaveOne() throws InterruptedException {
        assertThat(AtOnce.succeeded(50, () -> roles.grant(proposer, person, PIURA, REASON)))
                .isOne();
        assertThat(trace.actions(person)).containsExactly("role.proposed");
    }

    private RoleRequestId open() {
        return openOf(person);
    }

    private RoleRequestId openOf(MemberId proposed) {
        return jdbc.sql("select id from role_request where member = :member and status = 'WAITING'")
                .param("member", proposed.value())
                .query((row, number) -> new RoleRequestId(row.getObject("id", UUID.class)))
                .single();
    }

    private void age(RoleRequestId request) {
        jdbc.sql("""
                        update role_request
                        set requested_at = requested_at - interval '15 days', expires_at = expires_at - interval '15 days'
                        where id = :id
                        """).param("id", request.value()).update();
    }

    private boolean isAdministrator() {
        return directory.find(person).orElseThrow().has(Role.ADMINISTRATOR);
    }

    private static void assertRule(String code, ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo(code));
    }
}
