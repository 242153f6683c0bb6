package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.shared.RuleViolation;

@CoreTest
@Transactional
class AccountErasureTests {

    private static final String PASSWORD = "un gato sobre la mesa";

    @Autowired
    private AccountErasure erasure;

    @Autowired
    private Townsfolk townsfolk;

    @Autowired
    private MemberRepository members;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private MemberLinks links;

    @Autowired
    private Passwords passwords;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Access withPassword(Access member) {
        var found = members.findById(member.id()).orElseThrow();
        found.changePassword(passwords.hash(PASSWORD), clock.instant());
        members.save(found);
        return member;
    }

    private Access nilda() {
        return withPassword(townsfolk.access(townsfolk.active("Nilda", "Ccorahua", townsfolk.organisation("AYA"))));
    }

    @Test
    void whoLeavesIsAPseudonymThatOpensNothing() {
        var nilda = nilda();
        links.issue(nilda.id(), LinkPurpose.RESET_PASSWORD);

        erasure.erase(nilda, PASSWORD);

        var left = directory.find(nilda.id()).orElseThrow();
        assertThat(left.name()).isEqualTo("Persona retirada");
        assertThat(left.mail()).isEqualTo(nilda.id().value() + "@erased.invalid");
        assertThat(left.post()).isEqualTo("Sin cargo");
        assertThat(left.status()).isEqualTo(MemberStatus.ERASED);
        assertThat(left.organisation()).isEqualTo(nilda.organisation());
        assertThat(members.findById(nilda.id()).orElseThrow().password()).isNull();
        assertThat(count("select count(*) from member_link where member = :member", nilda))
                .isZero();
        assertThat(count("select count(*) from audit_entry where action = 'member.erased' and actor = :member", nilda))
                .isEqualTo(1);
    }

    @Test
    void thePasswordIsAskedForAndAWrongOneErasesNothing() {
        var nilda = nilda();

        assertThatThrownBy(() -> erasure.erase(nilda, "otra cosa cualquiera"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("members.password.wrong");
        assertThat(directory.find(nilda.id()).orElseThrow().name()).isEqualTo("Nilda Ccorahua");
    }

    @Test
    void theLastNationalAdministratorStaysUntilThereIsAnother() {
        jdbc.sql("delete from role_grant where role = 'ADMINISTRATOR' and region is null")
                .update();
        var last = withPassword(townsfolk.national());

        assertThat(erasure.isPossible(last)).isFalse();
        assertThatThrownBy(() -> erasure.erase(last, PASSWORD))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("members.lastAdministrator");

        townsfolk.national();
        assertThat(erasure.isPossible(last)).isTrue();
        erasure.erase(last, PASSWORD);
        assertThat(directory.find(last.id()).orElseThrow().grants()).isEmpty();
    }

    @Test
    void theSameMailCanEnrolAgainAsSomebodyNew() {
        var nilda = nilda();
        erasure.erase(nilda, PASSWORD);

        assertThat(members.findByMail(nilda.mail())).isEmpty();
    }

    private long count(String sql, Access member) {
        return jdbc.sql(sql)
                .param("member", member.id().value())
                .query(Long.class)
                .single();
    }
}
