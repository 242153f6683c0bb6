package pe.minka.organisations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.shared.RuleViolation;

/** Keeps names apart: an alias leads to one organisation of a kind, a name to one of a kind in a region. */
@Component
class Names {

    private static final String SAME_KIND =
            "(o.kind = :kind or (o.kind in ('DRE', 'GRE') and :kind in ('DRE', 'GRE')))";

    /** «Nasca» and «UGEL Nasca» are one name. */
    private static final String KIND_WORD = "^(ugel|dre|gre) ";

    private static final String CALLED_SO = """
            select o.id, o.kind, o.code, o.name, o.region, r.name as region_name, o.province, o.active
            from organisation o
            left join region r on r.code = o.region
            where %s
              and exists (select from (select o.folded as name
                                       union all
                                       select a.folded from organisation_alias a where a.organisation = o.id) n
                          where regexp_replace(n.name, :kindWord, '') = regexp_replace(fold(:text), :kindWord, ''))
            order by o.id <> :id
            limit 1
            """.formatted(SAME_KIND);

    private static final String NAMESAKE = """
            select o.id, o.kind, o.code, o.name, o.region, r.name as region_name, o.province, o.active
            from organisation o
            left join region r on r.code = o.region
            where %s and o.folded = fold(:text) and o.region is not distinct from :region
              and o.id <> :id
            limit 1
            """.formatted(SAME_KIND);

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void requireFreeAlias(Organisation organisation, String alias) {
        called(CALLED_SO, organisation, alias).ifPresent(other -> {
            throw other.id().equals(organisation.id())
                    ? RuleViolation.at("alias", "organisations.alias.known")
                    : RuleViolation.at("alias", "organisations.alias.taken", other.label());
        });
    }

    void requireFreeName(Organisation organisation) {
        called(NAMESAKE, organisation, organisation.name()).ifPresent(other -> {
            throw other.kind() == OrganisationKind.PARTNER
                    ? RuleViolation.at("name", "organisations.partner.taken")
                    : RuleViolation.at("name", "organisations.name.taken", other.label(), other.code());
        });
    }

    private Optional<OrganisationView> called(String sql, Organisation organisation, @Nullable String text) {
        return jdbc.sql(sql)
                .param("kindWord", KIND_WORD)
                .param("kind", organisation.key().kind().name())
                .param("text", text)
                .param("id", organisation.id().value())
                .param("region", organisation.region())
                .query(OrganisationCatalogue::view)
                .optional();
    }
}
