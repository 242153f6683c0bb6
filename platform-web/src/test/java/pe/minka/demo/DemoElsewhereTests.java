package pe.minka.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.PlatformTest;
import pe.minka.audit.AuditLog;
import pe.minka.members.CommunityTransfer;
import pe.minka.members.FormerMember;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberDirectory;
import pe.minka.members.Profile;
import pe.minka.members.Role;
import pe.minka.members.RoleScope;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationKind;

/** Outside the demonstration there is nothing of it, and it never gets among real people. */
@PlatformTest
class DemoElsewhereTests {

    @Autowired
    private ApplicationContext context;

    @Test
    void nothingOfTheDemonstrationIsThere() {
        assertThat(context.getBeanNamesForType(DemoCommunity.class)).isEmpty();
        assertThat(context.getBeanNamesForType(DemoChapter.class)).isEmpty();
        assertThat(context.getBean(Clock.class)).isNotInstanceOf(DemoClock.class);
    }

    @Test
    @Transactional
    void itRefusesADatabaseWithRealPeople(
            @Autowired CommunityTransfer transfer,
            @Autowired OrganisationCatalogue organisations,
            @Autowired MemberDirectory members,
            @Autowired AuditLog audit,
            @Autowired TransactionTemplate transaction,
            @Autowired Clock clock) {
        var ministry = organisations.find(OrganisationKind.MINISTRY, "MINEDU").orElseThrow();
        var profile = new Profile("Real", "Person", ministry.id(), "Administradora");
        transfer.bring(List.of(new FormerMember(
                new MailAddress("real@minedu.gob.pe"),
                profile,
                "hash",
                clock.instant(),
                Set.of(new RoleScope(Role.ADMINISTRATOR, null)))));
        var community = new DemoCommunity(List.of(), members, audit, transaction);
        assertThatThrownBy(community::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("base de datos propia");
    }
}
