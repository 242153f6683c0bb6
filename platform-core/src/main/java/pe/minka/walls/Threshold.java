package pe.minka.walls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/**
 * All that has to be known before somebody adds to a board, in two questions: the second one is asked once the first holds
 * what must not change meanwhile, and sees what those did for whom it waited.
 */
@Component
class Threshold {

    /** Nobody changes the card until the transaction ends, and who sends two contributions at once sends one after the other. */
    private static final String HOLD = """
            with turn as materialized (select pg_advisory_xact_lock(hashtextextended('post ' || :author::text, 0)))
            select c.wall, c.state, c.stage, c.closes_at
            from turn, card c
            where c.id = :card
            for share of c
            """;

    private static final String KNOW = """
            select w.closed_at is null as open, w.approval, o.name as organisation, r.name as region_name,
                   n.card, n.author, n.text,
                   exists (select from conversation_written k where k.id = :id) as taken,
                   p.in_minute, p.first_in_minute, p.in_hour, p.first_in_hour
            from wall w
            join organisation o on o.id = :organisation
            left join region r on r.code = o.region
            left join wall_contribution n on n.id = :id
            cross join lateral (select count(*) filter (where l.written_at > :minute) as in_minute,
                                       min(l.written_at) filter (where l.written_at > :minute) as first_in_minute,
                                       count(*) as in_hour, min(l.written_at) as first_in_hour
                                from (select written_at
                                      from wall_contribution
                                      where author = :member and written_at > :hour
                                      order by written_at desc
                                      limit :counted) l) p
            where w.id = :wall and
            """ + WallSight.READABLE;

    private final JdbcClient jdbc;
    private final WallSight sight;
    private final WallDesk desk;
    private final WallSettings settings;
    private final Clock clock;

    Threshold(JdbcClient jdbc, WallSight sight, WallDesk desk, WallSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    private record Held(UUID wall, PostState state, Course course) {

        boolean isShown() {
            return state == PostState.SHOWN;
        }
    }

    /** For whoever may not read it there is no such card. */
    @Transactional(propagation = Propagation.MANDATORY)
    Ground hold(Access me, CardId on, ContributionId id) {
        var ground = card(me, on).flatMap(held -> ground(me, held, id));
        if (ground.filter(Ground::shown).isEmpty()) {
            desk.card(me, on);
        }
        return ground.orElseThrow(() -> new WallNotFound("card " + on.value()));
    }

    private Optional<Held> card(Access me, CardId on) {
        return jdbc.sql(HOLD)
                .param("author", me.id().value())
                .param("card", on.value())
                .query((row, number) -> held(row))
                .optional();
    }

    private Optional<Ground> ground(Access me, Held held, ContributionId id) {
        var now = clock.instant();
        return sight.limit(jdbc.sql(KNOW), me)
                .param("wall", held.wall())
                .param("organisation", me.organisation().value())
                .param("id", id.value())
                .param("minute", Timestamp.from(now.minus(PostPace.MINUTE)))
                .param("counted", settings.counted())
                .param("hour", Timestamp.from(now.minus(PostPace.HOUR)))
                .query((row, number) -> ground(held, row))
                .optional();
    }

    private static Held held(ResultSet row) throws SQLException {
        var stage = CardStage.valueOf(row.getString("stage"));
        var course = new Course(stage, CardRows.moment(row, "closes_at"), null, null, null);
        return new Held(row.getObject("wall", UUID.class), PostState.valueOf(row.getString("state")), course);
    }

    private static Ground ground(Held held, ResultSet row) throws SQLException {
        return new Ground(
                held.course(),
                held.isShown(),
                row.getBoolean("open"),
                row.getBoolean("approval"),
                row.getBoolean("taken"),
                namesake(row),
                row.getString("organisation"),
                row.getString("region_name"),
                new WrittenLately(row.getLong("in_minute"), CardRows.moment(row, "first_in_minute")),
                new WrittenLately(row.getLong("in_hour"), CardRows.moment(row, "first_in_hour")));
    }

    private static Ground.@Nullable Namesake namesake(ResultSet row) throws SQLException {
        @Nullable UUID card = row.getObject("card", UUID.class);
        return card == null
                ? null
                : new Ground.Namesake(
                        new CardId(card), new MemberId(row.getObject("author", UUID.class)), row.getString("text"));
    }
}
