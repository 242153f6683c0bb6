package pe.minka.members;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.organisations.OrganisationId;

/**
 * Mail domains whose people need no approval (dominios de confianza), with every domain under them: in the organisation
 * whose domain it is, and where that was decided in the others of its region.
 */
@Component
class TrustedDomains {

    private static final String COVERS = """
            select exists (
                select from trusted_domain d
                join organisation owner on owner.id = d.organisation
                join organisation place on place.id = :organisation
                where (:domain = d.domain or right(:domain, length(d.domain) + 1) = '.' || d.domain)
                  and (place.id = owner.id or (d.whole_region and place.region = owner.region))
            )
            """;

    private final JdbcClient jdbc;

    TrustedDomains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean cover(MailAddress mail, OrganisationId organisation) {
        return jdbc.sql(COVERS)
                .param("domain", mail.domain())
                .param("organisation", organisation.value())
                .query(Boolean.class)
                .single();
    }
}
