package pe.minka.organisations;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;

/**
 * Looks for organisations by what people type. In this order: the very name or alias, the words as they stand, the
 * beginning of the words while somebody is typing, the words in any order, and at last what is merely alike.
 */
@Component
class OrganisationFinder {

    /** «N.° 09», «Nº 9», «No. 9»: the sign before a number is no word. */
    private static final Pattern NUMBER_SIGN = Pattern.compile(
            "(?U)\\bn(?:ro|[u\u00fa]m(?:ero)?)?\\s*\\.?\\s*[\u00b0\u00bao]?\\s*\\.?\\s*(?=\\d)",
            Pattern.CASE_INSENSITIVE);

    /** «ugel03» is «UGEL 03». */
    private static final Pattern WORD_MEETS_NUMBER = Pattern.compile("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");

    private static final String MATCHING = """
            with asked as (select fold(:text) as q, replace(fold(:text), ' ', '') as joined,
                                  string_to_array(fold(:text), ' ') as words),
            candidate as (
                select o.id, o.folded as term, true as official
                from organisation o
                union all
                select a.organisation, a.folded, false
                from organisation_alias a),
            scored as (
                select c.id, c.official, similarity(c.term, a.q) as closeness,
                       case
                           when c.term = a.q or replace(c.term, ' ', '') = a.joined then 6
                           when ' ' || c.term || ' ' like '% ' || a.q || ' %' then 5
                           when ' ' || c.term like '% ' || a.q || '%' then 4
                           when not exists (select from unnest(a.words) word
                                            where ' ' || c.term || ' ' || o.context not like '% ' || word || '%')
                               or o.code = a.joined then 3
                           when word_similarity(a.q, c.term) >= 0.6 then 2
                           else 0
                       end as rank
                from candidate c
                join (select o.id, lower(o.code) as code, concat_ws(' ', lower(o.code), fold(r.name), fold(o.province)) as context
                      from organisation o
                      left join region r on r.code = o.region) o on o.id = c.id
                cross join asked a),
            hit as (
                select id, max(rank) as rank, max(closeness) as closeness
                from scored
                where rank > 0
                group by id)
            """;

    private static final String WITH_TEXT = "join hit h on h.id = o.id\n";

    private static final String FROM = """

            from organisation o
            left join region r on r.code = o.region
            """;

    private static final String WHERE = """
            where (cardinality(:kinds::text[]) = 0 or o.kind = any(:kinds))
              and (:region::text is null or o.region = :region)
              and (:active::boolean is null or o.active = :active)
            """;

    private static final String NAME_ORDER = """
            array_position(array['DRE', 'GRE', 'UGEL', 'LOCAL_GOVERNMENT', 'MINISTRY', 'PARTNER'], o.kind),
            o.folded, r.name
            """;

    private static final String PAGE = " limit :size offset :offset";

    private final JdbcClient jdbc;

    OrganisationFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listing<OrganisationView> search(OrganisationSearch search, PageRequest request) {
        long total = search.isMeaningless()
                ? 0
                : prepared("select count(*) ", "", search).query(Long.class).single();
        return new Listing<>(page(search, request), request.page(), request.size(), total);
    }

    List<OrganisationView> page(OrganisationSearch search, PageRequest request) {
        return slice(search, request.offset(), request.size());
    }

    List<OrganisationView> slice(OrganisationSearch search, int from, int size) {
        if (search.isMeaningless()) {
            return List.of();
        }
        String best = isAboutAll(search) ? "" : "h.rank desc, h.closeness desc, ";
        return prepared("select " + OrganisationCatalogue.COLUMNS, " order by " + best + NAME_ORDER + PAGE, search)
                .param("size", size)
                .param("offset", from)
                .query(OrganisationCatalogue::view)
                .list();
    }

    /** How many of each kind there are, whatever kinds were asked for. */
    Map<OrganisationKind, Long> count(OrganisationSearch search) {
        Map<OrganisationKind, Long> counts = new EnumMap<>(OrganisationKind.class);
        if (search.isMeaningless()) {
            return counts;
        }
        prepared("select o.kind, count(*) as organisations", " group by o.kind", search.among())
                .query(row -> {
                    counts.put(OrganisationKind.valueOf(row.getString("kind")), row.getLong("organisations"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec prepared(String select, String order, OrganisationSearch search) {
        boolean all = isAboutAll(search);
        String sql = (all ? "" : MATCHING) + select + FROM + (all ? "" : WITH_TEXT) + WHERE + order;
        var statement = jdbc.sql(sql)
                .param("kinds", search.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("region", search.region())
                .param("active", search.active());
        return all ? statement : statement.param("text", words(search));
    }

    private static boolean isAboutAll(OrganisationSearch search) {
        return words(search).isBlank();
    }

    private static String words(OrganisationSearch search) {
        String text = NUMBER_SIGN.matcher(search.text()).replaceAll(" ");
        return WORD_MEETS_NUMBER.matcher(text).replaceAll(" ");
    }
}
