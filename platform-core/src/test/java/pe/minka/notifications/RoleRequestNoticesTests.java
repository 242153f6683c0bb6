package pe.minka.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.members.RoleRequestId;
import pe.minka.members.RoleRequested;
import pe.minka.members.RoleRequests;

@CoreTest
class RoleRequestNoticesTests {

    private static final String UGEL = "050003";
    private static final Reason REASON = new Reason("Oficio 13");

    /** Until the last of several listeners is done, on a machine that has other things to do. */
    private static final Duration LONG = Duration.ofSeconds(40);

    private final Neighbours neighbours;
    private final RoleRequests requests;
    private final JdbcClient jdbc;
    private final MemberId proposer;
    private final MemberId second;
    private final MemberId member;

    @Autowired
    RoleRequestNoticesTests(Neighbours neighbours, RoleRequests requests, JdbcClient jdbc) {
        this.neighbours = neighbours;
        this.requests = requests;
        this.jdbc = jdbc;
        this.proposer = neighbours.administrator(null, neighbours.ugel(UGEL));
        this.second = neighbours.administrator(null, neighbours.ugel(UGEL));
        this.member = neighbours.member("Nilda", "Ccorahua", neighbours.ugel(UGEL));
    }

    @Test
    void theOtherNationalAdministratorsAreAskedToConfirmARole(Scenario scenario) {
        propose(scenario, null);

        assertThat(neighbours.mails(second, "ROLE_CONFIRMATION_WAITS"))
                .singleElement()
                .asString()
                .contains("Nilda Ccorahua tenga el rol de administración en todo el país");
        assertThat(asked(second)).hasSize(1);
        assertThat(asked(proposer)).isEmpty();
    }

    @Test
    void aProposalThatIsWithdrawnIsNoLongerAskedForAndAnotherOneIs(Scenario scenario) {
        var ayacucho = propose(scenario, "AYA");
        propose(scenario, "CUS");
        assertThat(asked(second)).hasSize(2);

        run(scenario, () -> requests.withdraw(neighbours.access(proposer), ayacucho, REASON));

        assertThat(asked(second)).hasSize(1);
    }

    @Test
    void whatIsDecidedIsAskedOfNobodyEvenIfTheProposalIsHeardOfOnceMore(Scenario scenario) {
        var id = propose(scenario, "AYA");
        var event = event(id);
        run(scenario, () -> requests.confirm(neighbours.access(second), id));
        assertThat(asked(second)).isEmpty();

        scenario.publish(event)
                .andWaitAtMost(LONG)
                .andWaitForStateChange(this::listening, open -> open == 0)
                .andVerify(done -> assertThat(asked(second)).isEmpty());
    }

    private RoleRequestId propose(Scenario scenario, @Nullable String region) {
        RoleRequestId[] id = new RoleRequestId[1];
        run(scenario, () -> id[0] = neighbours.propose(proposer, member, region));
        return id[0];
    }

    /** Until everybody has heard of it. */
    private void run(Scenario scenario, Runnable step) {
        scenario.stimulate(step)
                .andWaitAtMost(LONG)
                .andWaitForStateChange(this::listening, open -> open == 0)
                .andVerify(open -> assertThat(open).isZero());
    }

    private long listening() {
        return jdbc.sql("select count(*) from event_publication where serialized_event like :about")
                .param("about", "%" + member.value() + "%")
                .query(Long.class)
                .single();
    }

    private RoleRequested event(RoleRequestId id) {
        return jdbc.sql("select requested_at from role_request where id = :id")
                .param("id", id.value())
                .query((row, number) -> new RoleRequested(
                        member,
                        "AYA",
                        proposer,
                        row.getTimestamp("requested_at").toInstant()))
                .single();
    }

    private List<String> asked(MemberId administrator) {
        return neighbours.notices(administrator, NoticeKind.ROLE_CONFIRMATION_WAITS).stream()
                .filter(occurrence -> occurrence.startsWith(Notice.id(member)))
                .toList();
    }
}
