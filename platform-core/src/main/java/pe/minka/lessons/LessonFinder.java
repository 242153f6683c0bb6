package pe.minka.lessons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.lessons.form.Impact;
import pe.minka.practices.Piece;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the database once for a page of lessons and for the counts of all facets. Each hit carries which of the filters
 * it fails, as bits: a facet counts whatever fails no filter but its own.
 */
@Component
class LessonFinder {

    private static final String ALL = """
            with hit_of as (select lesson, 0::real as closeness, false as loose from lesson_entry),
            """;

    private static final String WITH_TEXT = """
            with asked as materialized (
                select query, folded,
                       case when query::text like '%!%' then null
                            else replace(query::text, '&', '|')::tsquery end as part
                from (select websearch_to_tsquery('es', in_spanish(:text)) as query, fold(:text) as folded) typed),
            strict as materialized (
                select e.lesson, ts_rank(e.words, a.query, 1) as closeness, false as loose
                from asked a
                join lesson_entry e
                  on e.words @@ a.query or (length(a.folded) >= 3 and e.folded like '%' || a.folded || '%')),
            hit_of as (
                select * from strict
                union all
                select e.lesson, ts_rank(e.words, a.part, 1), true
                from asked a
                join lesson_entry e on e.words @@ a.part
                where not exists (select from strict)),
            """;

    private static final String FOUND = """
            hit as materialized (
                select e.*, h.closeness, h.loose,
                       case when :impact::text is null or e.impact = :impact then 0 else 1 end
                           | case when cardinality(:themes::text[]) = 0 or e.themes && :themes::text[] then 0 else 2 end
                           | case when :region::text is null or e.region = :region then 0 else 4 end
                           | case when :year::int is null or e.year = :year then 0 else 8 end as failed
                from hit_of h
                join lesson_entry e on e.lesson = h.lesson),
            counted as (
                select 'IMPACT' as facet, impact as value, count(*) as n from hit where failed & ~1 = 0 group by impact
                union all
                select 'THEME', t, count(*) from hit cross join unnest(themes) t where failed & ~2 = 0 group by t
                union all
                select 'REGION', region, count(*)
                from hit where failed & ~4 = 0 and region is not null group by region
                union all
                select 'YEAR', year::text, count(*) from hit where failed & ~8 = 0 group by year),
            page as (
                select best.*, row_number() over () as position
                from (select * from hit where failed = 0
                      order by closeness desc, published_at desc, lesson
                      limit :size offset :from) best)
            select (select count(*) from hit where failed = 0) as total,
                   (select coalesce(bool_or(loose), false) from hit) as loose,
                   (select coalesce(json_agg(json_build_object('facet', facet, 'value', value, 'lessons', n)
                                             order by n desc, value), '[]') from counted) as facets,
                   (select coalesce(json_agg(card order by position), '[]')
                    from (select g.position,
                                 json_build_object(
                                     'code', l.code, 'title', g.title, 'summary', g.summary, 'excerpt', {excerpt},
                                     'impact', g.impact, 'organisation', o.name, 'regionName', r.name,
                                     'themes', g.themes, 'year', g.year, 'publishedAt', g.published_at) as card
                          from page g
                          join lesson l on l.id = g.lesson
                          join organisation o on o.id = l.organisation
                          left join region r on r.code = o.region) shown) as cards
            """;

    private static final String HEADLINE = """
            (select ts_headline('es', g.body, a.query || websearch_to_tsquery('es', regexp_replace(in_spanish(:text), '([au])ciones', '\\1cion', 'g')),
                                'MaxFragments=1, MaxWords=34, MinWords=18, StartSel=' || chr(2) || ', StopSel=' || chr(3))
             from asked a)
            """;

    private static final String IS_FOUND = """
            select exists (select from lesson_entry where words @@ websearch_to_tsquery('es', in_spanish(:text)))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LessonFinder(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    FoundLessons find(LessonSearch search, int from, int size) {
        return prepared(search)
                .param(
                        "impact",
                        search.impact() == null ? null : search.impact().name())
                .param("themes", search.themes().toArray(String[]::new))
                .param("region", search.region())
                .param("year", search.year())
                .param("size", size)
                .param("from", from)
                .query((row, number) -> found(row))
                .single();
    }

    /** Something has all these words. */
    boolean isFound(String text) {
        return jdbc.sql(IS_FOUND).param("text", text).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec prepared(LessonSearch search) {
        return search.text().isEmpty()
                ? jdbc.sql(ALL + FOUND.replace("{excerpt}", "g.summary"))
                : jdbc.sql(WITH_TEXT + FOUND.replace("{excerpt}", HEADLINE)).param("text", search.text());
    }

    private record Counted(LessonFacet facet, String value, long lessons) {}

    private record Row(
            String code,
            String title,
            String summary,
            String excerpt,
            Impact impact,
            String organisation,
            @Nullable String regionName,
            List<String> themes,
            int year,
            Instant publishedAt) {

        LessonCard card() {
            return new LessonCard(
                    code,
                    title,
                    summary,
                    Piece.of(excerpt),
                    impact,
                    organisation,
                    regionName,
                    themes,
                    year,
                    publishedAt);
        }
    }

    private FoundLessons found(ResultSet row) throws SQLException {
        Map<LessonFacet, List<LessonFacet.Count>> facets = new EnumMap<>(LessonFacet.class);
        for (var counted : json.readValue(row.getString("facets"), Counted[].class)) {
            facets.computeIfAbsent(counted.facet(), facet -> new ArrayList<>())
                    .add(new LessonFacet.Count(counted.value(), counted.lessons()));
        }
        var cards = json.readValue(row.getString("cards"), Row[].class);
        return new FoundLessons(
                List.of(cards).stream().map(Row::card).toList(),
                row.getLong("total"),
                row.getBoolean("loose"),
                Optional.empty(),
                facets);
    }
}
