package pe.minka.gamification.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.Rule;

/** The first place that is free under each cap of a rule; whoever asks holds the participant until the place is taken. */
@Component
class FreePlaces {

    private static final String FIRST = """
            select (select min(place)
                    from generate_series(1, :perDay::int) place
                    where not exists (select from contribution c
                                      where c.participant = :participant and c.kind = :kind and c.day = :day
                                        and c.day_place = place)) as day,
                   (select min(place)
                    from generate_series(1, :perGiver::int) place
                    where not exists (select from contribution c
                                      where c.participant = :participant and c.kind = :kind and c.day = :day
                                        and c.giver = :giver::uuid and c.giver_place = place)) as giver,
                   (select min(place)
                    from generate_series(1, :perSeason::int) place
                    where not exists (select from contribution c
                                      where c.participant = :participant and c.kind = :kind and c.season = :season
                                        and c.season_place = place)) as season,
                   (select min(place)
                    from generate_series(1, :perPair::int) place
                    where not exists (select from contribution c
                                      where c.participant = :participant and c.kind = :kind and c.season = :season
                                        and c.giver = :giver::uuid and c.pair_place = place)) as pair
            """;

    private final JdbcClient jdbc;

    FreePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Verdict judge(Counted counted, Rule rule) {
        var caps = rule.caps();
        var giver = counted.giver();
        @Nullable Integer perGiver = giver == null ? null : caps.perGiver();
        @Nullable Integer perPair = giver == null ? null : caps.perPair();
        if (rule.points() == 0 || new Caps(caps.perDay(), perGiver, caps.perSeason(), perPair).equals(Caps.NONE)) {
            return new Verdict(Outcome.AWARDED, rule.points(), Places.NONE);
        }
        var free = jdbc.sql(FIRST)
                .param("perDay", caps.perDay())
                .param("perGiver", perGiver)
                .param("perSeason", caps.perSeason())
                .param("perPair", perPair)
                .param("participant", counted.participant().value())
                .param("kind", counted.cause().kind().name())
                .param("day", counted.day())
                .param("giver", giver == null ? null : giver.value())
                .param("season", counted.season())
                .query((row, number) -> new Places(
                        row.getObject("day", Integer.class),
                        row.getObject("giver", Integer.class),
                        row.getObject("season", Integer.class),
                        row.getObject("pair", Integer.class)))
                .single();
        if (caps.perDay() != null && free.day() == null) {
            return Verdict.nothing(Outcome.CAPPED_DAY);
        }
        if (perGiver != null && free.giver() == null) {
            return Verdict.nothing(Outcome.CAPPED_GIVER);
        }
        if (caps.perSeason() != null && free.season() == null) {
            return Verdict.nothing(Outcome.CAPPED_SEASON);
        }
        if (perPair != null && free.pair() == null) {
            return Verdict.nothing(Outcome.CAPPED_PAIR);
        }
        return new Verdict(Outcome.AWARDED, rule.points(), free);
    }
}
