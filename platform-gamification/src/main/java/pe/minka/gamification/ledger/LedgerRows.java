package pe.minka.gamification.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.Rule;

/** Writes into the ledger; nothing else is ever done with it. */
@Component
class LedgerRows {

    /**
     * The first place that is free under each cap; no row when one of them has none left. Whoever took the same place a
     * moment earlier wins by the unique key, and the next place is tried.
     */
    private static final String AWARD = """
            insert into ledger_entry (participant, season, day, kind, rule, subject, occurrence, turn, points, reason, giver,
                                      day_place, day_cap, giver_place, giver_cap, season_place, season_cap, at, recorded_at)
            select :participant, :season, :day, :kind, :rule, :subject, :occurrence, :turn, :points, 'AWARD', :giver::uuid,
                   d.place, :perDay::int, g.place, case when g.place is not null then :perGiver::int end,
                   s.place, :perSeason::int, :at, :now
            from (select min(place) as place
                  from generate_series(1, :perDay::int) place
                  where not exists (select from ledger_entry e
                                    where e.participant = :participant and e.kind = :kind and e.day = :day
                                      and e.day_place = place)) d
            cross join (select min(place) as place
                        from generate_series(1, :perGiver::int) place
                        where :giver::uuid is not null
                          and not exists (select from ledger_entry e
                                          where e.participant = :participant and e.kind = :kind and e.day = :day
                                            and e.giver = :giver and e.giver_place = place)) g
            cross join (select min(place) as place
                        from generate_series(1, :perSeason::int) place
                        where not exists (select from ledger_entry e
                                          where e.participant = :participant and e.kind = :kind and e.season = :season
                                            and e.season_place = place)) s
            where (:perDay::int is null or d.place is not null)
              and (:perGiver::int is null or :giver::uuid is null or g.place is not null)
              and (:perSeason::int is null or s.place is not null)
            on conflict do nothing
            """;

    private static final String FULL = """
            select case
                       when :perDay::int <= (select count(*) from ledger_entry e
                                             where e.participant = :participant and e.kind = :kind and e.day = :day
                                               and e.day_place is not null)
                           then 'CAPPED_DAY'
                       when :perGiver::int <= (select count(*) from ledger_entry e
                                               where e.participant = :participant and e.kind = :kind and e.day = :day
                                                 and e.giver = :giver and e.giver_place is not null)
                           then 'CAPPED_GIVER'
                       when :perSeason::int <= (select count(*) from ledger_entry e
                                                where e.participant = :participant and e.kind = :kind
                                                  and e.season = :season and e.season_place is not null)
                           then 'CAPPED_SEASON'
                       else 'AWARDED'
                   end
            """;

    private static final String ADD = """
            insert into ledger_entry (participant, season, day, kind, rule, subject, occurrence, turn, points, reason, giver,
                                      at, recorded_at)
            values (:participant, :season, :day, :kind, :rule, :subject, :occurrence, :turn, :points, :reason, :giver,
                    :at, :now)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Awards under the caps of the rule, or says which of them is reached. */
    Outcome award(Counted counted, Rule rule) {
        while (true) {
            int written = capped(entry(AWARD, counted, 1, rule.points(), counted.acceptedAt()), rule.caps())
                    .update();
            if (written == 1) {
                return Outcome.AWARDED;
            }
            var full = Outcome.valueOf(capped(place(jdbc.sql(FULL), counted), rule.caps())
                    .query(String.class)
                    .single());
            if (full != Outcome.AWARDED) {
                return full;
            }
        }
    }

    void add(Counted counted, int points, EntryReason reason, Instant at) {
        entry(ADD, counted, counted.turns() + 1, points, at)
                .param("reason", reason.name())
                .update();
    }

    private JdbcClient.StatementSpec entry(String sql, Counted counted, int turn, int points, Instant at) {
        return place(jdbc.sql(sql), counted)
                .param("rule", counted.rule())
                .param("subject", counted.cause().subject())
                .param("occurrence", counted.cause().occurrence())
                .param("turn", turn)
                .param("points", points)
                .param("at", Timestamp.from(at))
                .param("now", Timestamp.from(clock.instant()));
    }

    private static JdbcClient.StatementSpec place(JdbcClient.StatementSpec statement, Counted counted) {
        return statement
                .param("participant", counted.participant().value())
                .param("season", counted.season())
                .param("day", counted.day())
                .param("kind", counted.cause().kind().name())
                .param(
                        "giver",
                        counted.giver() == null
                                ? null
                                : Objects.requireNonNull(counted.giver()).value());
    }

    private static JdbcClient.StatementSpec capped(JdbcClient.StatementSpec statement, Caps caps) {
        return statement
                .param("perDay", caps.perDay())
                .param("perGiver", caps.perGiver())
                .param("perSeason", caps.perSeason());
    }
}
