package pe.minka.practices;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pe.minka.practices.sheet.Modality;

/**
 * Finds published practices like a text (prácticas parecidas) with one query. A word counts the more the fewer practices
 * have it, as the statistics of the database know anyway; of frequent words no more are looked at than the time allows.
 */
@Service
public class SimilarPractices {

    private static final String LIKE = """
            with stem as (
                select distinct on (lexeme) lexeme, typed.word
                from unnest(:words::text[]) with ordinality as typed (word, position)
                cross join unnest(ts_lexize('spanish_stem', in_spanish(typed.word))) lexeme
                order by lexeme, typed.position),
            common as (
                select held.lexeme, held.share
                from pg_stats s
                cross join unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as held (lexeme, share)
                where s.tablename = 'practice_entry' and s.attname = 'words'),
            size as (
                select greatest(reltuples, 1)::float8 as practices from pg_class where oid = 'practice_entry'::regclass),
            weighed as (
                select s.lexeme, s.word, greatest(coalesce(c.share, 0) * z.practices, 1) as holders, z.practices
                from stem s
                cross join size z
                left join common c on c.lexeme = s.lexeme),
            sorted as (
                select lexeme, word, ln(1 + practices / holders) as worth,
                       sum(holders) over rarest as looked_at, row_number() over rarest as place
                from weighed
                window rarest as (order by holders, lexeme)),
            chosen as materialized (
                select word, worth, quote_literal(lexeme)::tsquery as query
                from sorted
                where looked_at <= :budget or place <= 3),
            shared as materialized (
                select e.practice, sum(c.worth) as worth, array_agg(c.word order by c.worth desc, length(c.word) desc, c.word) as words
                from chosen c
                join practice_entry e on e.words @@ c.query
                where :except::uuid is null or e.practice <> :except
                group by e.practice),
            best as materialized (
                select s.words, e.practice, e.leader, e.title, e.stage, e.in_force_until > :now as in_force,
                       array(select unnest(e.themes) intersect select unnest(:themes::text[]) order by 1) as themes,
                       case when e.modality = :modality::text then e.modality end as modality,
                       s.worth
                           * (1 + case when e.themes && :themes::text[] then 0.3 else 0 end
                                + case when e.modality = :modality::text then 0.1 else 0 end)
                           * case when e.in_force_until > :now then 1 else 0.8 end as likeness
                from shared s
                join practice_entry e on e.practice = s.practice
                where cardinality(s.words) >= 3 or (cardinality(s.words) >= 2 and e.themes && :themes::text[])
                order by likeness desc, e.published_at desc, e.practice
                limit :size)
            select p.code, b.title, o.name as organisation, r.name as region, b.stage, b.in_force, b.words,
                   b.themes, b.modality
            from best b
            join practice p on p.id = b.practice
            join organisation o on o.id = b.leader
            left join region r on r.code = o.region
            order by b.likeness desc, b.practice
            """;

    /** How many places where a word stands are looked at; a few thousand are a few milliseconds. */
    private static final int BUDGET = 3_000;

    private static final int WORDS = 4;

    private final JdbcClient jdbc;
    private final Clock clock;

    SimilarPractices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The most similar first. */
    public List<SimilarPractice> to(Likeness text, int most) {
        if (text.words().isEmpty()) {
            return List.of();
        }
        var except = text.except();
        var modality = text.modality();
        return jdbc.sql(LIKE)
                .param("words", text.words().toArray(String[]::new))
                .param("themes", text.themes().toArray(String[]::new))
                .param("modality", modality == null ? null : modality.name())
                .param("except", except == null ? null : except.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("budget", BUDGET)
                .param("size", most)
                .query((row, number) -> similar(row))
                .list();
    }

    private static SimilarPractice similar(ResultSet row) throws SQLException {
        @Nullable String modality = row.getString("modality");
        return new SimilarPractice(
                row.getString("code"),
                row.getString("title"),
                row.getString("organisation"),
                row.getString("region"),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("in_force"),
                strings(row.getArray("words")).stream().limit(WORDS).toList(),
                strings(row.getArray("themes")),
                modality == null ? null : Modality.valueOf(modality));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
