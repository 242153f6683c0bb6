package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.CoreTest;
import pe.minka.audit.AuditFilter;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditView;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

@CoreTest
class MailDomainsTests {

    private static final Reason REASON = new Reason("Correo institucional de la UGEL");

    @Autowired
    private MailDomains domains;

    @Autowired
    private TrustedDomains trusted;

    @Autowired
    private Townsfolk people;

    @Autowired
    private AuditLog audit;

    @Test
    void aDomainIsTrustedFromAddingToRemoving() {
        var admin = people.national();
        var mail = new MailAddress("ana@correo.ugelprueba.gob.pe");

        domains.add(admin, "@UGELprueba.gob.pe", REASON);
        assertThat(trusted.cover(mail)).isTrue();
        assertThat(domains.list(admin))
                .filteredOn(domain -> domain.domain().equals("ugelprueba.gob.pe"))
                .singleElement()
                .satisfies(domain -> {
                    assertThat(domain.addedBy()).isEqualTo(admin.id());
                    assertThat(domain.reason()).isEqualTo(REASON.text());
                });
        assertThatThrownBy(() -> domains.add(admin, "ugelprueba.gob.pe", REASON))
                .isInstanceOf(RuleViolation.class);

        domains.remove(admin, "ugelprueba.gob.pe", new Reason("Ya no existe"));
        assertThat(trusted.cover(mail)).isFalse();
        assertThatThrownBy(() -> domains.remove(admin, "ugelprueba.gob.pe", REASON))
                .isInstanceOf(NotFound.class);
        var filter = new AuditFilter(null, null, "ugelprueba.gob.pe", null, null, null);
        assertThat(audit.page(filter, new PageRequest(1, 10)).items())
                .extracting(AuditView::action)
                .containsExactly("domain.removed", "domain.added");
    }

    @Test
    void trustIsANationalMatter() {
        var regional = people.regional("AYA");

        assertThatThrownBy(() -> domains.list(regional)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> domains.add(regional, "ugelprueba.gob.pe", REASON))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> domains.remove(regional, "ugelprueba.gob.pe", REASON))
                .isInstanceOf(Forbidden.class);
    }
}
