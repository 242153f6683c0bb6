package pe.minka.web.api;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;

/** The answers to requests that may come again. The key is unique: of two at once, the second waits for the first. */
@Component
class AnsweredRequests {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int IN_WORK = 0;

    private static final String CLAIM = """
            insert into answered_request (member, key, fingerprint, status, content, answered_at)
            values (:member, :key, :fingerprint, :status, '', :now)
            on conflict do nothing
            """;

    private static final String FIND = """
            select fingerprint, status, content_type, content, location
            from answered_request
            where member = :member and key = :key
            """;

    private static final String ANSWER = """
            update answered_request
            set status = :status, content_type = :type, content = :content, location = :location
            where member = :member and key = :key
            """;

    private static final String FORGET = "delete from answered_request where answered_at < :before";

    private final JdbcClient jdbc;
    private final Clock clock;

    AnsweredRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Key(MemberId member, String value) {}

    /**
     * What was answered.
     *
     * @param location where the answer leads on to, if it does
     */
    record Answer(
            String fingerprint,
            int status,
            @Nullable String contentType,
            String content,
            @Nullable String location) {}

    /** True for the first of them; the answer of an earlier one is there to be read when it is false. */
    boolean claim(Key key, String fingerprint) {
        return jdbc.sql(CLAIM)
                        .param("member", key.member().value())
                        .param("key", key.value())
                        .param("fingerprint", fingerprint)
                        .param("status", IN_WORK)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    Optional<Answer> find(Key key) {
        return jdbc.sql(FIND)
                .param("member", key.member().value())
                .param("key", key.value())
                .query(Answer.class)
                .optional();
    }

    void answer(Key key, int status, @Nullable String type, String content, @Nullable String location) {
        jdbc.sql(ANSWER)
                .param("member", key.member().value())
                .param("key", key.value())
                .param("status", status)
                .param("type", type)
                .param("content", content)
                .param("location", location)
                .update();
    }

    @Scheduled(cron = "0 37 * * * *", zone = "America/Lima")
    @SchedulerLock(name = "forget-answered-requests")
    void forget() {
        jdbc.sql(FORGET)
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
