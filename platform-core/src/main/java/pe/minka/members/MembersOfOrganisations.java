package pe.minka.members;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationUse;
import pe.minka.shared.Identifier;

/** How many active members each organisation has; one somebody belongs to is in use, whatever became of the person. */
@Service
public class MembersOfOrganisations implements OrganisationUse {

    private static final String COUNTS = """
            select organisation, count(*) as members
            from member
            where status = 'ACTIVE' and organisation = any(:ids)
            group by organisation
            """;

    private static final String IN_REGION = """
            select count(*)
            from member m
            join organisation o on o.id = m.organisation
            where m.status = 'ACTIVE' and o.region = :region
            """;

    private static final String USED = """
            select organisation from member where organisation = any(:ids)
            union
            select organisation from trusted_domain where organisation = any(:ids)
            """;

    private final JdbcClient jdbc;

    MembersOfOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Organisations without active members are missing from the answer. */
    public Map<OrganisationId, Long> count(Collection<OrganisationId> organisations) {
        return jdbc
                .sql(COUNTS)
                .param("ids", values(organisations))
                .query((row, number) -> Map.entry(
                        new OrganisationId(row.getObject("organisation", UUID.class)), row.getLong("members")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public long countInRegion(String region) {
        return jdbc.sql(IN_REGION).param("region", region).query(Long.class).single();
    }

    @Override
    public Set<OrganisationId> usedAmong(Collection<OrganisationId> organisations) {
        return new HashSet<>(jdbc.sql(USED)
                .param("ids", values(organisations))
                .query((row, number) -> new OrganisationId(row.getObject("organisation", UUID.class)))
                .list());
    }

    private static UUID[] values(Collection<OrganisationId> organisations) {
        return organisations.stream().map(Identifier::value).toArray(UUID[]::new);
    }
}
