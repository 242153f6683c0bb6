package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.CoreTest;
import pe.minka.shared.Forbidden;

@CoreTest
class LastAdministratorTests {

    private static final Reason REASON = new Reason("Cambio de gestión");
    private static final RoleScope NATIONAL = new RoleScope(Role.ADMINISTRATOR, null);

    @Autowired
    private Roles roles;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MemberRepository members;

    @Autowired
    private Townsfolk people;

    @Autowired
    private AuditTrace trace;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Access one;
    private Access other;

    @BeforeEach
    void thereAreTwo() {
        one = people.national();
        other = people.national();
        jdbc.sql("""
                        delete from role_grant
                        where role = 'ADMINISTRATOR' and region is null and member not in (:one, :other)
                        """)
                .param("one", one.id().value())
                .param("other", other.id().value())
                .update();
    }

    @RepeatedTest(10)
    void ofTwoWhoRemoveEachOtherAtTheSameMomentOneStays() throws InterruptedException {
        var turn = new AtomicInteger();

        long succeeded = AtOnce.succeeded(2, () -> {
            if (turn.incrementAndGet() == 1) {
                roles.revoke(one, other.id(), NATIONAL, REASON);
            } else {
                accounts.disable(other, one.id(), REASON);
            }
        });

        assertThat(succeeded).isOne();
        assertThat(nationals()).isOne();
    }

    @Test
    void theLastOneIsNeitherRevokedNorDisabled() {
        roles.revoke(one, other.id(), NATIONAL, REASON);

        // other acts with the rights of a moment ago, as a request does that began before
        assertThatThrownBy(() -> roles.revoke(other, one.id(), NATIONAL, REASON))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.disable(other, one.id(), REASON)).isInstanceOf(Forbidden.class);

        assertThat(nationals()).isOne();
        assertThat(trace.of(one.id()))
                .extracting(entry -> entry.details().get("rule"))
                .containsExactly("LAST_ADMINISTRATOR", "LAST_ADMINISTRATOR");
    }

    @Test
    void theDatabaseKeepsTheLastOneWhateverWayItGoes() {
        for (var way : List.of(
                "delete from role_grant where role = 'ADMINISTRATOR' and region is null",
                "update role_grant set region = 'AYA' where role = 'ADMINISTRATOR' and region is null",
                "update member set status = 'DISABLED' where id in (select member from role_grant where region is null)")) {
            assertThatThrownBy(() -> jdbc.sql(way).update()).as(way).hasMessageContaining("must stay");
        }
        assertThat(nationals()).isEqualTo(2);
    }

    @Test
    void theLastOneCannotBeErased() {
        roles.revoke(one, other.id(), NATIONAL, REASON);

        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    var member = members.findById(one.id()).orElseThrow();
                    member.erase(member.profile(), Instant.parse("2026-11-21T13:00:00Z"));
                    members.save(member);
                }))
                .hasMessageContaining("must stay");

        assertThat(nationals()).isOne();
    }

    @Test
    void anAdministratorWhoStaysMayChangeAnythingElse() {
        roles.revoke(one, other.id(), NATIONAL, REASON);

        var member = members.findById(one.id()).orElseThrow();
        member.prefer(new Preferences(Theme.DARK, true, false));
        members.save(member);

        assertThat(people.access(one.id()).preferences().theme()).isEqualTo(Theme.DARK);
    }

    private long nationals() {
        return jdbc.sql("""
                        select count(*)
                        from role_grant g
                        join member m on m.id = g.member
                        where g.role = 'ADMINISTRATOR' and g.region is null and m.status = 'ACTIVE'
                        """).query(Long.class).single();
    }
}
