package pe.minka.gamification.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes what contributions are worth, and which places they hold; whoever asks holds all of them. */
@Component
class RecountRows {

    private static final String ONE = """
            where subject = :subject and kind = :kind and occurrence = :occurrence and participant = :participant
            """;

    private static final String HOLD = """
            select subject from contribution_subject where subject = any(:subjects) order by subject for update
            """;

    private static final String RELEASE = """
            update contribution set day_place = null, giver_place = null, season_place = null, pair_place = null
            """ + ONE;

    private static final String WRITE = """
            update contribution
            set accepted = :accepted, day = :day, rule = :rule, outcome = :outcome, points = :points, turns = :turns,
                day_place = :dayPlace, giver_place = :giverPlace, season_place = :seasonPlace,
                pair_place = :pairPlace
            """ + ONE;

    private final JdbcClient jdbc;

    RecountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their names: whoever else holds one of them waits for none. */
    Set<String> hold(List<Came> all) {
        String[] subjects =
                all.stream().map(came -> came.cause().subject()).distinct().toArray(String[]::new);
        return new HashSet<>(
                jdbc.sql(HOLD).param("subjects", subjects).query(String.class).list());
    }

    /** The place is free for another one in the same transaction. */
    void release(Came came) {
        if (!came.kept().places().equals(Places.NONE)) {
            of(RELEASE, came).update();
        }
    }

    void write(Recounted recounted, int turns) {
        var verdict = recounted.verdict();
        of(WRITE, recounted.came())
                .param("accepted", recounted.came().accepted())
                .param("day", recounted.came().day())
                .param("rule", recounted.rule())
                .param("outcome", verdict.outcome().name())
                .param("points", verdict.worth())
                .param("turns", turns)
                .param("dayPlace", verdict.places().day())
                .param("giverPlace", verdict.places().giver())
                .param("seasonPlace", verdict.places().season())
                .param("pairPlace", verdict.places().pair())
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, Came came) {
        return jdbc.sql(sql)
                .param("subject", came.cause().subject())
                .param("kind", came.cause().kind().name())
                .param("occurrence", came.cause().occurrence())
                .param("participant", came.participant().value());
    }
}
