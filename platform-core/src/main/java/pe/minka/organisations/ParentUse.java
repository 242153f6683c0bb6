package pe.minka.organisations;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.shared.Identifier;

/** A regional office is in use while it directs others than those that would go with it. */
@Component
class ParentUse implements OrganisationUse {

    private static final String DIRECTING = """
            select distinct p.id
            from organisation p
            join organisation o on o.parent_code = p.code
            where p.kind in ('DRE', 'GRE') and p.id = any(:ids) and o.id <> all(:ids)
            """;

    private final JdbcClient jdbc;

    ParentUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<OrganisationId> usedAmong(Collection<OrganisationId> organisations) {
        return new HashSet<>(jdbc.sql(DIRECTING)
                .param("ids", organisations.stream().map(Identifier::value).toArray(UUID[]::new))
                .query((row, number) -> new OrganisationId(row.getObject("id", UUID.class)))
                .list());
    }
}
