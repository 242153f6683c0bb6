package pe.minka.conversations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.RuleViolation;

/** Who is at a case: for half an hour nobody else decides on it. */
@Component
class Claims {

    static final Duration HELD = Duration.ofMinutes(30);

    private static final String TAKE = """
            insert into conversation_claim (post, moderator, claimed_at)
            values (:post, :me, :at)
            on conflict (post) do update set moderator = excluded.moderator, claimed_at = excluded.claimed_at
            where conversation_claim.moderator = excluded.moderator or conversation_claim.claimed_at <= :over
            """;

    private static final String LEAVE = "delete from conversation_claim where post = :post and moderator = :me";

    private static final String END = "delete from conversation_claim where post = :post";

    private static final String HOLDER =
            "select moderator from conversation_claim where post = :post and claimed_at > :over";

    private static final String HOLDERS = """
            select post, moderator from conversation_claim where post = any(:posts) and claimed_at > :over
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Claims(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void take(Access me, UUID post) {
        int taken = jdbc.sql(TAKE)
                .param("post", post)
                .param("me", me.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("over", over())
                .update();
        if (taken == 0) {
            throw new RuleViolation("conversations.moderation.claimed");
        }
    }

    void leave(Access me, UUID post) {
        jdbc.sql(LEAVE).param("post", post).param("me", me.id().value()).update();
    }

    void end(UUID post) {
        jdbc.sql(END).param("post", post).update();
    }

    Optional<MemberId> holder(UUID post) {
        return jdbc.sql(HOLDER)
                .param("post", post)
                .param("over", over())
                .query(UUID.class)
                .optional()
                .map(MemberId::new);
    }

    Map<UUID, MemberId> holders(Collection<UUID> posts) {
        Map<UUID, MemberId> holders = new HashMap<>();
        jdbc.sql(HOLDERS)
                .param("posts", posts.toArray(UUID[]::new))
                .param("over", over())
                .query(row -> {
                    holders.put(
                            row.getObject("post", UUID.class), new MemberId(row.getObject("moderator", UUID.class)));
                });
        return holders;
    }

    void requireFree(Access me, UUID post) {
        if (holder(post).filter(holder -> !holder.equals(me.id())).isPresent()) {
            throw new RuleViolation("conversations.moderation.claimed");
        }
    }

    private Timestamp over() {
        return Timestamp.from(clock.instant().minus(HELD));
    }
}
