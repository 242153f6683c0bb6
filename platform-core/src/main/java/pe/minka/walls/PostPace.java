package pe.minka.walls;

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
import pe.minka.shared.RuleViolation;

/** Nobody writes more in a while than a person can, nor anything while silenced; what was taken away counts too. */
@Component
@EnableConfigurationProperties(WallSettings.class)
class PostPace {

    /** Of two posts of one person sent at once the second one sees the first. */
    private static final String QUEUE = "select pg_advisory_xact_lock(hashtextextended('post ' || :author::text, 0))";

    private static final String CONTRIBUTIONS =
            "select count(*) from wall_contribution where author = :author and written_at > :since";

    /** Each change stays readable and is sent to all who watch. */
    private static final String CHANGES = "select count(*) from post_past where by = :author and until > :since";

    private static final String CARDS = "select count(*) from card where author = :author and written_at > :since";

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

    void requireContribution(MemberId author) {
        silences.requireNone(author);
        if (count(CONTRIBUTIONS, author, Duration.ofMinutes(1)) >= settings.perMinute()) {
            throw RuleViolation.at("text", "walls.pace.minute");
        }
        if (count(CONTRIBUTIONS, author, Duration.ofHours(1)) >= settings.perHour()) {
            throw RuleViolation.at("text", "walls.pace.hour");
        }
    }

    /** Of something that is there already. */
    void requireChange(MemberId author) {
        silences.requireNone(author);
        if (count(CHANGES, author, Duration.ofHours(1)) >= settings.perHour()) {
            throw RuleViolation.at("text", "walls.pace.hour");
        }
    }

    void requireCard(MemberId author) {
        silences.requireNone(author);
        if (count(CARDS, author, Duration.ofHours(1)) >= settings.cardsPerHour()) {
            throw RuleViolation.at("text", "walls.pace.cards");
        }
    }

    private long count(String written, MemberId author, Duration within) {
        return jdbc.sql(written)
                .param("author", author.value())
                .param("since", Timestamp.from(clock.instant().minus(within)))
                .query(Long.class)
                .single();
    }
}
