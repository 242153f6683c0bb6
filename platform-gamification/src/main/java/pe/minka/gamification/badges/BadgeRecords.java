package pe.minka.gamification.badges;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;

/** The insignias a member was given, with what for, and those that were taken back; and what they took back of others. */
@Component
@Order(10)
class BadgeRecords implements PersonalRecords {

    private static final String GIVEN = """
            select v.name as badge, a.version as badge_version, a.awarded_at,
                   (select string_agg(nullif(e ->> 'title', ''), ', ')
                    from jsonb_array_elements(a.evidence) e) as earned_by,
                   a.revoked_at, a.reason
            from badge_award a
            join participant p on p.id = a.participant
            join badge_version v on v.badge = a.badge and v.version = a.version
            where p.member = :member
            order by a.awarded_at, v.name
            """;

    private static final String TAKEN_BACK = """
            select v.name as badge, a.revoked_at, a.reason
            from badge_award a
            join badge_version v on v.badge = a.badge and v.version = a.version
            where a.revoked_by = :member
            order by a.revoked_at
            """;

    private static final String DECIDED = """
            select name as badge, version as badge_version, decided_at, reason
            from badge_version
            where decided_by = :member
            order by decided_at
            """;

    private final JdbcClient jdbc;

    BadgeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        return List.of(
                PersonalChapter.read(jdbc, "badges", GIVEN, member),
                PersonalChapter.read(jdbc, "badges_taken_back", TAKEN_BACK, member),
                PersonalChapter.read(jdbc, "badges_decided", DECIDED, member));
    }
}
