package pe.minka.organisations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.shared.RuleViolation;

/** An organisation belongs to a region that exists, and to a regional office (DRE, GRE) of that very region. */
@Component
class RegionalOffices {

    private static final String REGION = "select exists (select from region where code = :region)";

    private static final String OFFICE = """
            select exists (select from organisation
                           where kind in ('DRE', 'GRE') and code = :code and region = :region)
            """;

    private final JdbcClient jdbc;

    RegionalOffices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void require(OrganisationFacts facts) {
        if (facts.region() != null
                && !jdbc.sql(REGION)
                        .param("region", facts.region())
                        .query(Boolean.class)
                        .single()) {
            throw RuleViolation.at("region", "organisations.region.unknown", facts.region());
        }
        if (facts.parent() != null
                && !jdbc.sql(OFFICE)
                        .param("code", facts.parent())
                        .param("region", facts.region())
                        .query(Boolean.class)
                        .single()) {
            throw RuleViolation.at("parent", "organisations.parent.elsewhere", facts.parent());
        }
    }
}
