package pe.minka.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pe.minka.shared.Identifier;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;

/** Finds organisations (entidades): by identity, by kind and code, and by whatever name people give them. */
@Service
public class OrganisationCatalogue {

    static final String COLUMNS = """
            o.id, o.kind, o.code, o.name, o.region, r.name as region_name, o.province, o.active
            """;

    private static final String ORGANISATION = "select " + COLUMNS + """
            from organisation o
            left join region r on r.code = o.region
            """;

    private static final String BY_IDS = ORGANISATION + "where o.id = any(:ids)";
    private static final String BY_KEY = ORGANISATION + "where o.kind = :kind and o.code = :code";

    private static final String OF_REGION = ORGANISATION + """
            where o.region = :region and o.active
            order by array_position(array['DRE', 'GRE', 'UGEL', 'LOCAL_GOVERNMENT'], o.kind), o.folded
            """;

    private static final String CHILDREN = ORGANISATION + """
            where o.kind = 'UGEL' and o.parent_code = :code and o.active
            order by o.folded
            """;

    private static final String DETAILS = """
            select o.version, o.inactive_reason,
                   (select p.id from organisation p where p.kind in ('DRE', 'GRE') and p.code = o.parent_code) as parent,
                   array(select a.alias from organisation_alias a where a.organisation = o.id order by a.folded) as aliases
            from organisation o
            where o.id = :id
            """;

    private static final String BY_NAME = ORGANISATION + """
            where o.active
              and (o.folded = fold(:text)
                   or fold(concat_ws(' ', o.name, r.name)) = fold(:text)
                   or exists (select from organisation_alias a
                              where a.organisation = o.id and a.folded = fold(:text)))
            order by o.kind, o.code
            """;

    private final JdbcClient jdbc;
    private final OrganisationFinder finder;

    OrganisationCatalogue(JdbcClient jdbc, OrganisationFinder finder) {
        this.jdbc = jdbc;
        this.finder = finder;
    }

    public Optional<OrganisationView> find(OrganisationId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    public Optional<OrganisationView> find(OrganisationKind kind, String code) {
        return OrganisationKey.isCode(code) ? find(new OrganisationKey(kind, code)) : Optional.empty();
    }

    /** By the last part of an address: «ugel-050003». */
    public Optional<OrganisationView> findBySlug(String slug) {
        return OrganisationKey.ofSlug(slug).flatMap(this::find);
    }

    private Optional<OrganisationView> find(OrganisationKey key) {
        return jdbc.sql(BY_KEY)
                .param("kind", key.kind().name())
                .param("code", key.code())
                .query(OrganisationCatalogue::view)
                .optional();
    }

    /** Those of today that bear this very name or alias, with or without the region; names repeat. */
    public List<OrganisationView> named(String text) {
        return jdbc.sql(BY_NAME)
                .param("text", text)
                .query(OrganisationCatalogue::view)
                .list();
    }

    public Map<OrganisationId, OrganisationView> findAll(Collection<OrganisationId> ids) {
        return jdbc
                .sql(BY_IDS)
                .param("ids", ids.stream().map(Identifier::value).distinct().toArray(UUID[]::new))
                .query(OrganisationCatalogue::view)
                .list()
                .stream()
                .collect(Collectors.toMap(OrganisationView::id, Function.identity()));
    }

    /** The regional office first, then the UGEL and the local governments by name. */
    public List<OrganisationView> inRegion(String region) {
        return jdbc.sql(OF_REGION)
                .param("region", region)
                .query(OrganisationCatalogue::view)
                .list();
    }

    /** The UGEL a regional office directs. */
    public List<OrganisationView> directedBy(OrganisationView office) {
        return office.kind().isRegional()
                ? jdbc.sql(CHILDREN)
                        .param("code", office.code())
                        .query(OrganisationCatalogue::view)
                        .list()
                : List.of();
    }

    public Optional<OrganisationDetails> details(OrganisationId id) {
        return find(id).map(organisation -> jdbc.sql(DETAILS)
                .param("id", id.value())
                .query((row, number) -> details(organisation, row))
                .single());
    }

    private OrganisationDetails details(OrganisationView organisation, ResultSet row) throws SQLException {
        UUID parent = row.getObject("parent", UUID.class);
        return new OrganisationDetails(
                organisation,
                parent == null ? null : find(new OrganisationId(parent)).orElse(null),
                List.of((String[]) row.getArray("aliases").getArray()),
                row.getString("inactive_reason"),
                row.getInt("version"));
    }

    /** The best matches first; without a text in the order of kinds and names. */
    public Listing<OrganisationView> search(OrganisationSearch search, PageRequest request) {
        return finder.search(search, request);
    }

    /** The same list without its length: so many from a position on, which counts from 0. */
    public List<OrganisationView> slice(OrganisationSearch search, int from, int size) {
        return finder.slice(search, from, size);
    }

    /** How many organisations of each kind a search finds, whatever kinds it asks for. */
    public Map<OrganisationKind, Long> countByKind(OrganisationSearch search) {
        return finder.count(search);
    }

    /** The best matches while somebody is typing, among the organisations that exist today. */
    public List<OrganisationView> suggest(String text, int limit) {
        return finder.slice(OrganisationSearch.of(text), 0, limit);
    }

    static OrganisationView view(ResultSet row, int number) throws SQLException {
        return new OrganisationView(
                new OrganisationId(row.getObject("id", UUID.class)),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getString("region"),
                row.getString("region_name"),
                row.getString("province"),
                row.getBoolean("active"));
    }
}
