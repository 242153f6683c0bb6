package pe.minka.practices;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.practices.PracticesBrought.Brought;
import pe.minka.practices.sheet.Section;
import pe.minka.shared.Peru;
import pe.minka.writing.WrittenJson;

/**
 * Brings practices of a community that exists already (traslado), many at once. It was long ago, so nobody is told; what
 * counts what people did hears of all of them together.
 */
@Service
public class PracticeTransfer {

    private static final String KNOWN = "select id from practice where id = any(:ids)";

    private static final String CODES = "select id, code from practice where id = any(:ids)";

    private static final String NUMBERS = """
            insert into practice_number as n (year, last)
            select year, count(*) from unnest(:years::int[]) as published (year) group by year order by year
            on conflict (year) do update set last = n.last + excluded.last
            """;

    /** The numbers that were just given out are the last ones of their years. */
    private static final String PRACTICES = """
            insert into practice (id, version, code, started_by, started_at, stage, published_at, in_force_since, in_force_until)
            select b.id, 0,
                   'PR-' || b.year || '-' || lpad(given.number::text, greatest(4, length(given.number::text)), '0'),
                   b.holder, b.at, b.stage, b.at, b.at, b.until
            from (select *, row_number() over (partition by year order by at desc, id) - 1 as after
                  from unnest(:ids::uuid[], :holders::uuid[], :stages::text[], :ats::timestamptz[], :untils::timestamptz[],
                              :years::int[]) as brought (id, holder, stage, at, until, year)) b
            join practice_number n on n.year = b.year
            cross join lateral (select n.last - b.after as number) given
            """;

    private static final String CREDITS = """
            insert into practice_organisation (practice, organisation, leads)
            select id, led_by, true from unnest(:ids::uuid[], :leading::uuid[]) as b (id, led_by)
            union all
            select id, other, false from unnest(:ids::uuid[], :others::uuid[]) as b (id, other) where other is not null
            """;

    private static final String HOLDERS = """
            insert into practice_team (practice, member, post, joined_at)
            select * from (select unnest(:ids::uuid[]), unnest(:holders::uuid[]), 'HOLDER', unnest(:ats::timestamptz[])) b
            """;

    private static final String SECTION = """
            insert into practice_section (practice, section, revision, content, saved_by, saved_at)
            select id, :section, 1, content::jsonb, holder, at
            from unnest(:ids::uuid[], :contents::text[], :holders::uuid[], :ats::timestamptz[]) as b (id, content, holder, at)
            """;

    private static final String VERSIONS = """
            insert into practice_version (practice, number, published_by, published_at, sheet)
            select id, 1, holder, at, sheet::jsonb
            from unnest(:ids::uuid[], :contents::text[], :holders::uuid[], :ats::timestamptz[]) as b (id, sheet, holder, at)
            """;

    /** What lapsed before it came here is no news for its team. */
    private static final String LAPSED = """
            insert into practice_reminder (practice, until, days, told_at)
            select id, until, 0, :now
            from unnest(:ids::uuid[], :untils::timestamptz[]) as b (id, until)
            where until <= :now
            """;

    private final JdbcClient jdbc;
    private final WrittenJson json;
    private final CatalogueEntries entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PracticeTransfer(
            JdbcClient jdbc,
            WrittenJson json,
            CatalogueEntries entries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /** Those that are known already stay as they are. */
    @Transactional
    public void bring(Collection<FormerPractice> practices) {
        var all = unknown(practices);
        if (all.isEmpty()) {
            return;
        }
        statement(NUMBERS, all).update();
        statement(PRACTICES, all).update();
        statement(CREDITS, all)
                .param("leading", ids(all, one -> one.leading().value()))
                .param(
                        "others",
                        ids(all, one -> one.other() == null ? null : one.other().value()))
                .update();
        statement(HOLDERS, all).update();
        for (var section : Section.values()) {
            var written = all.stream()
                    .filter(one -> !one.sheet().content(section).isEmpty())
                    .toList();
            statement(SECTION, written)
                    .param("section", section.name())
                    .param(
                            "contents",
                            texts(written, one -> json.write(one.sheet().content(section))))
                    .update();
        }
        statement(VERSIONS, all)
                .param("contents", texts(all, one -> json.write(one.sheet())))
                .update();
        statement(LAPSED, all).param("now", Timestamp.from(clock.instant())).update();
        entries.writeAll(all.stream().map(FormerPractice::id).toList());
        events.publishEvent(new PracticesBrought(brought(all)));
    }

    private List<Brought> brought(List<FormerPractice> all) {
        Map<UUID, String> codes = new HashMap<>();
        statement(CODES, all).query(row -> {
            codes.put(row.getObject("id", UUID.class), row.getString("code"));
        });
        return all.stream()
                .map(one -> new Brought(
                        one.id(),
                        Objects.requireNonNull(codes.get(one.id().value())),
                        one.sheet().presentation().title(),
                        one.holder(),
                        one.stage(),
                        one.publishedAt(),
                        one.reached()))
                .toList();
    }

    private List<FormerPractice> unknown(Collection<FormerPractice> practices) {
        var known = jdbc.sql(KNOWN)
                .param("ids", ids(List.copyOf(practices), one -> one.id().value()))
                .query(UUID.class)
                .set();
        return practices.stream()
                .filter(one -> !known.contains(one.id().value()))
                .toList();
    }

    private JdbcClient.StatementSpec statement(String sql, List<FormerPractice> all) {
        return jdbc.sql(sql)
                .param("ids", ids(all, one -> one.id().value()))
                .param("holders", ids(all, one -> one.holder().value()))
                .param("stages", texts(all, one -> one.stage().name()))
                .param("ats", times(all, one -> Timestamp.from(one.publishedAt())))
                .param("untils", times(all, one -> Timestamp.from(one.inForceUntil())))
                .param("years", years(all));
    }

    /** What is missing is null. */
    private static UUID[] ids(List<FormerPractice> all, Function<FormerPractice, @Nullable UUID> of) {
        UUID[] ids = new UUID[all.size()];
        Arrays.setAll(ids, at -> of.apply(all.get(at)));
        return ids;
    }

    private static String[] texts(List<FormerPractice> all, Function<FormerPractice, String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }

    private static Timestamp[] times(List<FormerPractice> all, Function<FormerPractice, Timestamp> of) {
        return all.stream().map(of).toArray(Timestamp[]::new);
    }

    private static Integer[] years(List<FormerPractice> all) {
        return all.stream().map(one -> Peru.dayOf(one.publishedAt()).getYear()).toArray(Integer[]::new);
    }
}
