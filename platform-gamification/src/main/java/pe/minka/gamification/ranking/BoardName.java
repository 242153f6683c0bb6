package pe.minka.gamification.ranking;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Under which name this database keeps its boards in Redis. All keys begin with it, and the braces keep them together on
 * one node of a cluster, where a script can reach them.
 */
@Component
class BoardName {

    private static final String FIND = "select name from ranking_name";
    private static final String GIVE = "insert into ranking_name default values on conflict do nothing";

    private final JdbcClient jdbc;
    private volatile byte @Nullable [] known;

    BoardName(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] key() {
        byte[] key = known;
        if (key == null) {
            key = ("{minka:" + name() + "}:ranking").getBytes(StandardCharsets.UTF_8);
            known = key;
        }
        return key;
    }

    private UUID name() {
        return jdbc.sql(FIND).query(UUID.class).optional().orElseGet(() -> {
            jdbc.sql(GIVE).update();
            return jdbc.sql(FIND).query(UUID.class).single();
        });
    }
}
