package pe.minka.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database in which entries a text stands. */
@Component
class TextMatches {

    /** The longest first, so that «abandono escolar» is not taken for «abandono» and something else. */
    private static final String ALIASES =
            "'select target, substitute from practice_alias order by numnode(target) desc'";

    /**
     * Those with all the words, or with others that mean the same, or a part of the text as it stands; only where there is
     * none, those with some words. Where more than a thousand have them, only the titles say which are closer.
     */
    private static final String MATCHING = """
            with typed as materialized (
                select websearch_to_tsquery('es', in_spanish(:text)) as exact, fold(:text) as folded),
            meant as materialized (
                select exact, folded, ts_rewrite(exact, {aliases}) as query,
                       case when exact::text like '%!%' then null
                            else ts_rewrite(replace(exact::text, '&', '|')::tsquery, {aliases}) end as part
                from typed),
            asked as materialized (
                select exact, query, folded, part,
                       query || websearch_to_tsquery('es', regexp_replace(in_spanish(:text), '([au])ciones', '\\1cion', 'g'))
                           as marks
                from meant),
            worded as materialized (
                select e.practice, e.number, e.heading
                from practice_entry e
                where e.words @@ (select query from asked)),
            many as materialized (select count(*) > 1000 as are from worded),
            found as materialized (
                select practice from worded where not (select are from many)
                union
                select e.practice
                from practice_entry e
                where not (select are from many)
                  and (select length(folded) >= 3 from asked)
                  and e.folded like (select '%' || folded || '%' from asked)),
            partly as materialized (
                select e.practice, e.number, e.heading
                from practice_entry e
                where e.words @@ (select part from asked)
                  and not (select are from many) and not exists (select from found)),
            crowd as materialized (select count(*) > 1000 as are from partly),
            matching as (
                select w.number,
                       ts_rank(w.heading, a.query) + case when a.exact = a.query then 0 else ts_rank(w.heading, a.exact) end
                           as closeness,
                       false as loose
                from worded w cross join asked a
                where (select are from many)
                union all
                select e.number,
                       ts_rank(e.words, a.query, 1)
                           + case when a.exact = a.query then 0 else ts_rank(e.words, a.exact, 1) end,
                       false
                from found f join practice_entry e on e.practice = f.practice cross join asked a
                union all
                select p.number, ts_rank(p.heading, a.part), true
                from partly p cross join asked a
                where (select are from crowd)
                union all
                select e.number, ts_rank(e.words, a.part, 1), true
                from partly p join practice_entry e on e.practice = p.practice cross join asked a
                where not (select are from crowd))
            select coalesce(array_agg(number), '{}') as numbers,
                   coalesce(array_agg(closeness), '{}') as closeness,
                   coalesce(bool_or(loose), false) as loose,
                   (select marks::text from asked) as marks
            from matching
            """.replace("{aliases}", ALIASES);

    /** The question is made once, not for each entry. */
    private static final String IS_FOUND = """
            with asked as materialized (
                select ts_rewrite(websearch_to_tsquery('es', in_spanish(:text)), {aliases}) as query)
            select exists (select from practice_entry where words @@ (select query from asked))
            """.replace("{aliases}", ALIASES);

    private static final Pattern LEFT_OUT = Pattern.compile("(^|\\s)-\\S");

    private final JdbcClient jdbc;
    private final Corrections corrections;

    TextMatches(JdbcClient jdbc, Corrections corrections) {
        this.jdbc = jdbc;
        this.corrections = corrections;
    }

    Matches of(String text) {
        return jdbc.sql(MATCHING)
                .param("text", text)
                .query((row, number) -> matches(row))
                .single();
    }

    /** What was perhaps meant, and is found. Whoever leaves words out has written them as they are. */
    Optional<String> meant(String text) {
        return text.isEmpty() || LEFT_OUT.matcher(text).find()
                ? Optional.empty()
                : corrections.likeliest(text, this::isFound);
    }

    /** Something has all these words, or what they mean. */
    private boolean isFound(String text) {
        return jdbc.sql(IS_FOUND).param("text", text).query(Boolean.class).single();
    }

    private static Matches matches(ResultSet row) throws SQLException {
        var numbers = (Integer[]) row.getArray("numbers").getArray();
        var closeness = (Float[]) row.getArray("closeness").getArray();
        int[] found = new int[numbers.length];
        float[] close = new float[numbers.length];
        for (int at = 0; at < numbers.length; at++) {
            found[at] = numbers[at];
            close[at] = closeness[at];
        }
        return new Matches(found, close, row.getBoolean("loose"), row.getString("marks"));
    }
}
