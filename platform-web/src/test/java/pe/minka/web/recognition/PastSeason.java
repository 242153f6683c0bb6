package pe.minka.web.recognition;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.members.MemberId;

/** The season of 2003, in which some published a lesson for ten points, for tests. */
record PastSeason(JdbcClient jdbc) {

    private static final String SEASON = """
            insert into season (code, first_day, last_day) values ('2003', '2003-01-01', '2003-12-31')
            """;

    private static final String PARTICIPANT = """
            insert into participant (id, member, organisation) select :id, m.id, m.organisation from member m where m.id = :member
            """;

    private static final String CONTRIBUTION = """
            with s as (insert into contribution_subject (subject) values (:subject) returning subject)
            insert into contribution (subject, kind, occurrence, participant, season, day, title, path, accepted_at, accepted,
                                      rule, outcome, points, turns)
            select subject, 'LESSON_PUBLISHED', '', :id, '2003', '2003-05-05', 'Aulas', '/', now(), true, 1, 'AWARDED', 10, 1
            from s
            """;

    private static final String SCORE = """
            insert into score (period, participant, points, version, changed_at) values ('2003', :id, :points, 1, now())
            """;

    static PastSeason in(JdbcClient jdbc) {
        jdbc.sql(SEASON).update();
        return new PastSeason(jdbc);
    }

    void contributed(MemberId member) {
        UUID id = takesPart(member, 10);
        jdbc.sql(CONTRIBUTION).param("id", id).param("subject", "lesson:" + id).update();
    }

    /** With points of whatever kind. */
    UUID takesPart(MemberId member, int points) {
        UUID id = UUID.randomUUID();
        jdbc.sql(PARTICIPANT).param("id", id).param("member", member.value()).update();
        jdbc.sql(SCORE).param("id", id).param("points", points).update();
        return id;
    }

    void change(MemberId member, String what) {
        jdbc.sql("update participant set " + what + " where member = ?")
                .param(member.value())
                .update();
    }
}
