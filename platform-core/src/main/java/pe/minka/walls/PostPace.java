package pe.minka.walls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.conversations.Silences;
import pe.minka.members.MemberId;
import pe.minka.shared.TooOften;
import pe.minka.shared.Uuid7;

/** Nobody writes more in a while than a person can, nor anything while silenced; what was taken away counts too. */
@Component
@EnableConfigurationProperties(WallSettings.class)
class PostPace {

    static final Duration MINUTE = Duration.ofMinutes(1);
    static final Duration HOUR = Duration.ofHours(1);

    /** Of two posts of one person sent at once the second one sees the first. */
    private static final String QUEUE = "select pg_advisory_xact_lock(hashtextextended('post ' || :author::text, 0))";

    /** Each change stays readable and is sent to all who watch. */
    private static final String CHANGES = """
            select count(*) as written, min(until) as first from post_past where by = :author and until > :since
            """;

    private static final String CARDS = """
            select count(*) as written, min(written_at) as first from card
            where author = :author and written_at > :since
            """;

    private static final String FORGET = """
            delete from post_turn where member = :author and turn = :turn and taken_at <= :since
            """;

    private static final String TURNS = """
            select count(*) as written, min(taken_at) as first from post_turn where member = :author and turn = :turn
            """;

    private static final String TURN = """
            insert into post_turn (id, member, turn, taken_at) values (:id, :author, :turn, :at)
            """;

    private final JdbcClient jdbc;
    private final WallSettings settings;
    private final Silences silences;
    private final Clock clock;

    PostPace(JdbcClient jdbc, WallSettings settings, Silences silences, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.silences = silences;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void queue(MemberId author) {
        jdbc.sql(QUEUE).param("author", author.value()).query(row -> {});
    }

    /** Of what was written before, within the last minute and the last hour. */
    void requireContribution(MemberId author, WrittenLately inMinute, WrittenLately inHour) {
        silences.requireNone(author);
        require(inMinute, MINUTE, settings.perMinute(), "walls.pace.minute");
        require(inHour, HOUR, settings.perHour(), "walls.pace.hour");
    }

    /** Of something that is there already. */
    void requireChange(MemberId author) {
        silences.requireNone(author);
        require(count(CHANGES, author), HOUR, settings.perHour(), "walls.pace.hour");
    }

    void requireCard(MemberId author) {
        silences.requireNone(author);
        require(count(CARDS, author), HOUR, settings.cardsPerHour(), "walls.pace.cards");
    }

    private WrittenLately count(String sql, MemberId author) {
        return jdbc.sql(sql)
                .param("author", author.value())
                .param("since", Timestamp.from(clock.instant().minus(HOUR)))
                .query(PostPace::lately)
                .single();
    }

    private static WrittenLately lately(ResultSet row, int number) throws SQLException {
        return new WrittenLately(row.getLong("written"), CardRows.moment(row, "first"));
    }

    /** Counts what they do with a post just now, apart from what they write. */
    @Transactional(propagation = Propagation.MANDATORY)
    void take(MemberId author, PostTurn turn) {
        queue(author);
        var now = clock.instant();
        jdbc.sql(FORGET)
                .param("author", author.value())
                .param("turn", turn.name())
                .param("since", Timestamp.from(now.minus(HOUR)))
                .update();
        var taken = jdbc.sql(TURNS)
                .param("author", author.value())
                .param("turn", turn.name())
                .query(PostPace::lately)
                .single();
        if (taken.count() >= most(turn)) {
            throw tooMany(turn, taken.pause(HOUR, now));
        }
        jdbc.sql(TURN)
                .param("id", Uuid7.next())
                .param("author", author.value())
                .param("turn", turn.name())
                .param("at", Timestamp.from(now))
                .update();
    }

    private int most(PostTurn turn) {
        return switch (turn) {
            case REMOVED -> settings.removalsPerHour();
            case UNDONE -> settings.undosPerHour();
            case MOVED -> settings.movesPerHour();
        };
    }

    /** Only where something is put is chosen in a form. */
    private static TooOften tooMany(PostTurn turn, Duration pause) {
        return switch (turn) {
            case REMOVED -> new TooOften("walls.pace.removals", pause);
            case UNDONE -> new TooOften("walls.pace.undos", pause);
            case MOVED -> new TooOften("section", "walls.pace.moves", pause);
        };
    }

    private void require(WrittenLately written, Duration within, int most, String code) {
        if (written.count() >= most) {
            throw new TooOften("text", code, written.pause(within, clock.instant()));
        }
    }
}
