package pe.minka.web.recognition;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.gamification.ContributionKind;

/** What the page on which rules are tried out sends, for tests: lessons for so many points, everything else for five. */
final class DraftFields {

    private static final String LATEST = "select max(version)::text from recognition_rule where kind = :kind";

    private final JdbcClient jdbc;

    DraftFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the fields of a kind begin with. */
    static String of(ContributionKind kind) {
        return "rules[" + List.of(ContributionKind.values()).indexOf(kind) + "].";
    }

    String[] of(String season, String reason, String points, String ofLessons, String ofOthers, String... more) {
        List<String> fields = new ArrayList<>(List.of("season", season, "reason", reason));
        fields.addAll(List.of(more));
        for (var kind : ContributionKind.values()) {
            String n = of(kind);
            boolean lesson = kind == ContributionKind.LESSON_PUBLISHED;
            fields.addAll(List.of(
                    n + "kind",
                    kind.name(),
                    n + "version",
                    jdbc.sql(LATEST)
                            .param("kind", kind.name())
                            .query(String.class)
                            .single(),
                    n + "moment",
                    lesson ? ofLessons : ofOthers,
                    n + "audience",
                    "EVERYBODY",
                    n + "enabled",
                    "true",
                    n + "points",
                    lesson ? points : "5"));
        }
        return fields.toArray(String[]::new);
    }
}
