package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;
import pe.minka.audit.AuditFilter;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditView;
import pe.minka.organisations.OrganisationId;
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

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDomainIsTrustedFromAddingToRemoving() {
        var admin = people.national();
        var mail = new MailAddress("ana@correo.ugelprueba.gob.pe");
        var office = people.organisation("AYA");

        domains.add(admin, trust("@UGELprueba.gob.pe", office, false));
        assertThat(trusted.cover(mail, office)).isTrue();
        assertThat(trusted.cover(mail, people.organisation("AYA"))).isFalse();
        assertThat(domains.list(admin))
                .filteredOn(domain -> domain.domain().equals("ugelprueba.gob.pe"))
                .singleElement()
                .satisfies(domain -> {
                    assertThat(domain.addedBy()).isEqualTo(admin.id());
                    assertThat(domain.reason()).isEqualTo(REASON.text());
                    assertThat(domain.organisation()).isEqualTo(office);
                });
        assertThatThrownBy(() -> domains.add(admin, trust("ugelprueba.gob.pe", office, false)))
                .isInstanceOf(RuleViolation.class);

        domains.remove(admin, "ugelprueba.gob.pe", new Reason("Ya no existe"));
        assertThat(trusted.cover(mail, office)).isFalse();
        assertThatThrownBy(() -> domains.remove(admin, "ugelprueba.gob.pe", REASON))
                .isInstanceOf(NotFound.class);
        var filter = new AuditFilter(null, null, "ugelprueba.gob.pe", null, null, null);
        assertThat(audit.page(filter, new PageRequest(1, 10)).items())
                .extracting(AuditView::action)
                .containsExactly("domain.removed", "domain.added");
        assertThat(audit.page(filter, new PageRequest(1, 10)).items().getLast().details())
                .containsEntry("organisation", office.value().toString())
                .containsEntry("wholeRegion", "false");
    }

    @Test
    void onlyARegionalOfficeSpeaksForItsRegion() {
        var ugel = people.organisation("AYA");

        assertThatThrownBy(() -> domains.add(people.national(), trust("ugelsola.gob.pe", ugel, true)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.field()).isEqualTo("wholeRegion"));
    }

    @Test
    void aDomainThatIsNobodysIsAddedAnewWithItsOrganisation() {
        var admin = people.national();
        jdbc.sql("insert into trusted_domain (domain, added_at) values ('deantes.gob.pe', now())")
                .update();
        var office = people.organisation("PUN");

        domains.add(admin, trust("deantes.gob.pe", office, false));

        assertThat(trusted.cover(new MailAddress("ana@deantes.gob.pe"), office)).isTrue();
    }

    private static TrustDomain trust(String domain, OrganisationId office, boolean wholeRegion) {
        return new TrustDomain(domain, office, wholeRegion, REASON);
    }

    @Test
    void trustIsANationalMatter() {
        var regional = people.regional("AYA");

        assertThatThrownBy(() -> domains.list(regional)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> domains.add(regional, trust("ugelprueba.gob.pe", people.organisation("AYA"), false)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> domains.remove(regional, "ugelprueba.gob.pe", REASON))
                .isInstanceOf(Forbidden.class);
    }
}
