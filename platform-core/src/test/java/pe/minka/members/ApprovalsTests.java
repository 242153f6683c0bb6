package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.audit.AuditView;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

@CoreTest
class ApprovalsTests {

    private static final PageRequest FIRST = new PageRequest(1, 200);

    @Autowired
    private Approvals approvals;

    @Autowired
    private Townsfolk people;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private AuditTrace trace;

    @Test
    void whoWaitsLongestComesFirst() {
        var organisation = people.organisation("MDD");
        var first = people.pending("Ana", "Alca", organisation);
        var second = people.pending("Beto", "Barrios", organisation);
        var admin = people.regional("MDD");

        var waiting = approvals.waiting(admin, FIRST);

        assertThat(waiting.items()).extracting(one -> one.person().id()).containsExactly(first, second);
        assertThat(approvals.count(admin))
                .isEqualTo(new Waiting(2, waiting.items().getFirst().since()));
    }

    @Test
    void approvingLetsInAndIsWrittenDown(Scenario scenario) {
        var person = people.pending("Ana", "Alca", people.organisation("AMA"));
        var admin = people.regional("AMA");

        scenario.stimulate(() -> approvals.approve(admin, person))
                .andWaitForEventOfType(MemberJoined.class)
                .matching(joined -> joined.member().equals(person))
                .toArrive();

        assertThat(status(person)).isEqualTo(MemberStatus.ACTIVE);
        var entry = trace.of(person).getFirst();
        assertThat(entry.action()).isEqualTo("member.approved");
        assertThat(entry.region()).isEqualTo("AMA");
        assertThat(entry.actor()).isEqualTo(admin.id().actor());
        assertThat(entry.details()).containsEntry("before", "PENDING").containsEntry("after", "ACTIVE");
    }

    @Test
    void rejectingNeedsAReasonThatThePersonHears(Scenario scenario) {
        var person = people.pending("Ana", "Alca", people.organisation("AMA"));
        var admin = people.national();

        assertThatThrownBy(() -> new Reason("  ")).isInstanceOf(RuleViolation.class);
        scenario.stimulate(() -> approvals.reject(admin, person, new Reason(" No labora en la entidad ")))
                .andWaitForEventOfType(MemberRejected.class)
                .matching(rejected ->
                        rejected.member().equals(person) && rejected.reason().equals("No labora en la entidad"))
                .toArrive();

        assertThat(status(person)).isEqualTo(MemberStatus.REJECTED);
        assertThat(trace.of(person)).first().extracting(AuditView::reason).isEqualTo("No labora en la entidad");
    }

    @Test
    void otherRegionsAndTheMinistryDoNotExistForARegionalAdministrator() {
        var admin = people.regional("AMA");
        var elsewhere = people.pending("Ana", "Alca", people.organisation("ICA"));
        var ministry = people.pending("Beto", "Barrios", people.organisation(null));

        for (var person : new MemberId[] {elsewhere, ministry, MemberId.next()}) {
            assertThatThrownBy(() -> approvals.find(admin, person)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> approvals.approve(admin, person)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> approvals.reject(admin, person, new Reason("x")))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(approvals.waiting(admin, FIRST).items())
                .extracting(one -> one.person().id())
                .doesNotContain(elsewhere, ministry);
        assertThat(status(elsewhere)).isEqualTo(MemberStatus.PENDING);
    }

    @Test
    void nobodyButAdministratorsDecides() {
        var person = people.pending("Ana", "Alca", people.organisation("AMA"));
        var moderator = people.holding(Role.MODERATOR, null, "AMA");

        assertThatThrownBy(() -> approvals.waiting(moderator, FIRST)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> approvals.approve(moderator, person)).isInstanceOf(Forbidden.class);
        assertThat(status(person)).isEqualTo(MemberStatus.PENDING);
    }

    @Test
    void fiftyApprovalsAtOnceHaveOneEffect() throws InterruptedException {
        var person = people.pending("Ana", "Alca", people.organisation("AMA"));
        var admin = people.regional("AMA");

        long succeeded = AtOnce.succeeded(50, () -> approvals.approve(admin, person));

        assertThat(succeeded).isOne();
        assertThat(trace.actions(person)).containsExactly("member.approved");
        assertThat(status(person)).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void approvingAndRejectingAtOnceLeavesOneDecision() throws InterruptedException {
        var person = people.pending("Ana", "Alca", people.organisation("AMA"));
        var admin = people.regional("AMA");
        var turn = new AtomicInteger();

        long succeeded = AtOnce.succeeded(20, () -> {
            if (turn.incrementAndGet() % 2 == 0) {
                approvals.approve(admin, person);
            } else {
                approvals.reject(admin, person, new Reason("No corresponde"));
            }
        });

        assertThat(succeeded).isOne();
        assertThat(trace.of(person)).hasSize(1);
    }

    private MemberStatus status(MemberId id) {
        return directory.find(id).orElseThrow().status();
    }
}
