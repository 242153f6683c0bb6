package pe.minka.gamification.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.rules.Caps;

/** Writes into the ledger; nothing else is ever done with it. */
@Component
class LedgerRows {

    private static final String AWARD = """
            insert into ledger_entry (participant, season, day, kind, rule, subject, occurrence, turn, points, reason, giver,
                                      day_place, day_cap, giver_place, giver_cap, season_place, season_cap, at, recorded_at)
            values (:participant, :season, :day, :kind, :rule, :subject, :occurrence, :turn, :points, 'AWARD', :giver,
                    :dayPlace, :dayCap, :giverPlace, :giverCap, :seasonPlace, :seasonCap, :at, :now)
            """;

    private static final String ADD = """
            insert into ledger_entry (participant, season, day, kind, rule, subject, occurrence, turn, points, reason, giver,
                                      at, recorded_at)
            values (:participant, :season, :day, :kind, :rule, :subject, :occurrence, :turn, :points, :reason, :giver,
                    :at, :now)
            returning number
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An award says which places it took when it was given. */
    void award(Counted counted, Caps caps, Places places) {
        entry(AWARD, counted, counted.turns(), counted.points(), counted.acceptedAt())
                .param("dayPlace", places.day())
                .param("dayCap", under(places.day(), caps.perDay()))
                .param("giverPlace", places.giver())
                .param("giverCap", under(places.giver(), caps.perGiver()))
                .param("seasonPlace", places.season())
                .param("seasonCap", under(places.season(), caps.perSeason()))
                .update();
    }

    /** The number of the entry. */
    long add(Counted counted, int points, EntryReason reason, Instant at) {
        return entry(ADD, counted, counted.turns() + 1, points, at)
                .param("reason", reason.name())
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec entry(String sql, Counted counted, int turn, int points, Instant at) {
        var giver = counted.giver();
        return jdbc.sql(sql)
                .param("participant", counted.participant().value())
                .param("season", counted.season())
                .param("day", counted.day())
                .param("kind", counted.cause().kind().name())
                .param("giver", giver == null ? null : giver.value())
                .param("rule", counted.rule())
                .param("subject", counted.cause().subject())
                .param("occurrence", counted.cause().occurrence())
                .param("turn", turn)
                .param("points", points)
                .param("at", Timestamp.from(at))
                .param("now", Timestamp.from(clock.instant()));
    }

    private static @Nullable Integer under(@Nullable Integer place, @Nullable Integer cap) {
        return place == null ? null : cap;
    }
}
