package pe.minka.conversations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.MemberId;
import pe.minka.shared.TooOften;

/** Nobody says more in a while than a person can write, nor anything while silenced; what was taken back counts too. */
@Component
@EnableConfigurationProperties(ConversationSettings.class)
class CommentPace {

    /** Of two comments of one person sent at once the second one sees the first. */
    private static final String QUEUE =
            "select pg_advisory_xact_lock(hashtextextended('comment ' || :author::text, 0))";

    private static final String WRITTEN = """
            select count(*) as written, min(written_at) as first from conversation_comment
            where author = :author and written_at > :since
            """;

    private final JdbcClient jdbc;
    private final ConversationSettings settings;
    private final Silences silences;
    private final Clock clock;

    CommentPace(JdbcClient jdbc, ConversationSettings settings, Silences silences, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.silences = silences;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void queue(MemberId author) {
        jdbc.sql(QUEUE).param("author", author.value()).query(row -> {});
    }

    void requireVoice(MemberId author) {
        silences.requireNone(author);
    }

    void require(MemberId author) {
        requireVoice(author);
        require(author, Duration.ofMinutes(1), settings.perMinute(), "conversations.pace.minute");
        require(author, Duration.ofHours(1), settings.perHour(), "conversations.pace.hour");
    }

    /** Once the first of them is longer ago there is room for another. */
    private void require(MemberId author, Duration within, int most, String code) {
        var now = clock.instant();
        var written = jdbc.sql(WRITTEN)
                .param("author", author.value())
                .param("since", Timestamp.from(now.minus(within)))
                .query((row, number) -> new Written(row.getLong("written"), row.getTimestamp("first")))
                .single();
        if (written.count() >= most) {
            var first = written.first();
            var free = first == null ? now : first.toInstant().plus(within);
            throw new TooOften("text", code, Duration.between(now, free));
        }
    }

    private record Written(long count, @Nullable Timestamp first) {}
}
