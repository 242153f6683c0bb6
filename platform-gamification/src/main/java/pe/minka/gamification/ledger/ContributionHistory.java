package pe.minka.gamification.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Board;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.RuleTerms;

/**
 * The contributions of a season in the order in which they came, a part at a time, and whose they are. Those of a kind that
 * is both handed in and accepted can be asked for as if another of the two moments were the one that counts. A contribution
 * stays in its season: where the moment lies outside, its day is the one it has.
 */
@Component
public class ContributionHistory {

    private static final int PART = 5_000;

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String SELECT = """
            select c.arrival, c.subject, c.kind, c.occurrence, c.participant, c.giver, c.season, c.day, c.accepted,
                   c.outcome = 'NOT_YET' as waits, c.day as kept_day, c.accepted as kept_accepted, c.rule, c.outcome,
                   c.points, c.day_place, c.giver_place, c.season_place, c.pair_place, p.board, r.audience
            from contribution c
            join participant p on p.id = c.participant
            left join recognition_rule r on r.kind = c.kind and r.version = c.rule
            """;

    private static final String AFTER = SELECT + """
            where c.season = :season and c.arrival > :after and c.kind <> all(:timed)
            order by c.arrival
            limit :size
            """;

    private static final String OF = SELECT + """
            where c.participant = :participant and c.season = :season and c.kind = any(:kinds)
            order by c.arrival
            """;

    /** Nothing is told of some that were contributed before their moments were kept: they stay as they are. */
    private static final String TIMED = """
            select coalesce(m.arrival, c.arrival) as arrival, c.subject, c.kind, c.occurrence, c.participant, c.giver,
                   c.season,
                   case when m.day between n.first_day and n.last_day and asked.moment <> coalesce(r.moment, 'ACCEPTANCE')
                       then m.day
                       else c.day end as day,
                   case when m.known = 0 then c.accepted else m.accepted end as accepted,
                   case when m.known = 0 then c.outcome = 'NOT_YET'
                       else asked.moment = 'ACCEPTANCE' and m.day is null end as waits,
                   c.day as kept_day, c.accepted as kept_accepted, c.rule, c.outcome, c.points, c.day_place,
                   c.giver_place, c.season_place, c.pair_place, p.board, r.audience
            from contribution c
            join participant p on p.id = c.participant
            join season n on n.code = c.season
            left join recognition_rule r on r.kind = c.kind and r.version = c.rule
            join unnest(:timed, :moments) asked (kind, moment) on asked.kind = c.kind
            join contribution_subject s on s.subject = c.subject
            left join contribution_withdrawal w
                   on w.subject = c.subject and w.kind = c.kind and w.occurrence = c.occurrence
            cross join lateral
                (select count(*) as known,
                        coalesce(bool_or(t.last_at > greatest(s.ended_at, w.at))
                                     filter (where asked.moment in (t.moment, 'SUBMISSION')), false) as accepted,
                        (min(t.first_at) filter (where t.moment = asked.moment) at time zone 'America/Lima')::date as day,
                        min(t.arrival) filter (where t.moment = asked.moment) as arrival
                 from contribution_moment t
                 where t.subject = c.subject and t.kind = c.kind and t.occurrence = c.occurrence
                   and t.participant = c.participant) m
            where c.season = :season and (:participant::uuid is null or c.participant = :participant)
            """;

    private static final String TIMED_AFTER = "select * from (" + TIMED + """
            ) timed
            where arrival > :after
            order by arrival
            limit :size
            """;

    private static final String PEOPLE = """
            select distinct participant
            from contribution
            where season = :season and kind = any(:kinds) and participant > :after
            order by participant
            limit :size
            """;

    private static final String COUNT = """
            select count(distinct participant) from contribution where season = :season and kind = any(:kinds)
            """;

    private final JdbcClient jdbc;

    ContributionHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a kind that has a rule here as if the rule had always been so, as far as the moment goes. */
    public void each(String season, Map<ContributionKind, RuleTerms> rules, Consumer<Came> consumer) {
        var moments = Timed.of(rules);
        pages(after -> after(season, after, moments), consumer);
        if (!moments.isEmpty()) {
            pages(
                    after -> moments.in(jdbc.sql(TIMED_AFTER), season, null)
                            .param("after", after)
                            .param("size", PART)
                            .query((row, number) -> came(row))
                            .list(),
                    consumer);
        }
    }

    /** All kinds as they were counted; empty after the last one. */
    List<Came> after(String season, long arrival) {
        return after(season, arrival, Timed.NONE);
    }

    private List<Came> after(String season, long arrival, Timed without) {
        return jdbc.sql(AFTER)
                .param("season", season)
                .param("after", arrival)
                .param("timed", without.kinds())
                .param("size", PART)
                .query((row, number) -> came(row))
                .list();
    }

    private static void pages(LongFunction<List<Came>> page, Consumer<Came> consumer) {
        for (var part = page.apply(0);
                !part.isEmpty();
                part = page.apply(part.getLast().arrival())) {
            part.forEach(consumer);
        }
    }

    /** Those of one person, of the kinds that have a rule here. */
    List<Came> of(ParticipantId who, String season, Map<ContributionKind, RuleTerms> rules) {
        var moments = Timed.of(rules);
        var all = new ArrayList<>(jdbc.sql(OF)
                .param("participant", who.value())
                .param("season", season)
                .param("kinds", names(moments.others(rules.keySet())))
                .query((row, number) -> came(row))
                .list());
        if (!moments.isEmpty()) {
            all.addAll(moments.in(jdbc.sql(TIMED + " order by arrival"), season, who)
                    .query((row, number) -> came(row))
                    .list());
        }
        return all;
    }

    /** Who contributed something of some kinds, on from somebody; empty after the last one. */
    public List<ParticipantId> people(
            String season, Collection<ContributionKind> kinds, @Nullable ParticipantId after) {
        return jdbc
                .sql(PEOPLE)
                .param("season", season)
                .param("kinds", names(kinds))
                .param("after", after == null ? NOBODY : after.value())
                .param("size", PART)
                .query(UUID.class)
                .list()
                .stream()
                .map(ParticipantId::new)
                .toList();
    }

    public long countPeople(String season, Collection<ContributionKind> kinds) {
        return jdbc.sql(COUNT)
                .param("season", season)
                .param("kinds", names(kinds))
                .query(Long.class)
                .single();
    }

    private static String[] names(Collection<ContributionKind> kinds) {
        return kinds.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Came came(ResultSet row) throws SQLException {
        UUID giver = row.getObject("giver", UUID.class);
        String audience = row.getString("audience");
        return new Came(
                row.getLong("arrival"),
                new Cause(
                        row.getString("subject"),
                        ContributionKind.valueOf(row.getString("kind")),
                        row.getString("occurrence")),
                new ParticipantId(row.getObject("participant", UUID.class)),
                giver == null ? null : new ParticipantId(giver),
                row.getString("season"),
                row.getObject("day", LocalDate.class),
                row.getBoolean("accepted"),
                row.getBoolean("waits"),
                Board.valueOf(row.getString("board")),
                audience == null ? null : Audience.valueOf(audience),
                kept(row));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getBoolean("kept_accepted"),
                row.getObject("kept_day", LocalDate.class),
                row.getObject("rule", Integer.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("points"),
                new Places(
                        row.getObject("day_place", Integer.class),
                        row.getObject("giver_place", Integer.class),
                        row.getObject("season_place", Integer.class),
                        row.getObject("pair_place", Integer.class)));
    }
}
