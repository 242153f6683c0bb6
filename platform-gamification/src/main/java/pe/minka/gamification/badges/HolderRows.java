package pe.minka.gamification.badges;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;

/** Who has an insignia. */
@Component
class HolderRows {

    private static final String COUNTS = """
            select count(*) as people, count(distinct o.region) as regions
            from badge_award a
            join participant p on p.id = a.participant and p.member is not null
            left join organisation o on o.id = p.organisation
            where a.badge = :badge and a.revoked_at is null
            """;

    /** As in the rankings: by name, not in a pause, and nobody who administers. */
    private static final String IS_SHOWN = "p.seen and p.named";

    private static final String SHOWN = """
            select p.member
            from badge_award a
            join participant p on p.id = a.participant
            where a.badge = :badge and a.revoked_at is null and
            """ + " " + IS_SHOWN + " order by a.awarded_at desc, a.id desc limit :most";

    private static final String SHOWS =
            "select exists (select from participant p where p.member = :member and " + IS_SHOWN + ")";

    private static final String SHOWN_OF = "select p.member from participant p where p.member = any(:members) and "
            + IS_SHOWN + " order by p.id limit :most";

    private static final String ALL = """
            select a.badge, count(*) as people
            from badge_award a
            where a.revoked_at is null
            group by a.badge
            """;

    private static final String SURVEYED = "select distinct badge from badge_survey where finished_at is null";

    private final JdbcClient jdbc;

    HolderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Holders of(BadgeId badge, int most) {
        List<MemberId> shown =
                jdbc.sql(SHOWN).param("badge", badge.value()).param("most", most).query(UUID.class).list().stream()
                        .map(MemberId::new)
                        .toList();
        return jdbc.sql(COUNTS)
                .param("badge", badge.value())
                .query((row, number) -> new Holders(row.getInt("people"), row.getInt("regions"), shown))
                .single();
    }

    /** Whether others may see what somebody has. */
    boolean shows(MemberId member) {
        return jdbc.sql(SHOWS)
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    /** Of some those whose insignias others may see, so many at most. */
    List<MemberId> shown(Collection<MemberId> some, int most) {
        return jdbc
                .sql(SHOWN_OF)
                .param("members", some.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(MemberId::new)
                .toList();
    }

    /** How many have each; one that nobody has is missing. */
    Map<BadgeId, Integer> counts() {
        Map<BadgeId, Integer> counts = new HashMap<>();
        jdbc.sql(ALL).query(row -> {
            counts.put(new BadgeId(row.getObject("badge", UUID.class)), row.getInt("people"));
        });
        return counts;
    }

    /** Those that are still looked for among everybody. */
    Set<BadgeId> surveyed() {
        return jdbc.sql(SURVEYED).query(UUID.class).list().stream()
                .map(BadgeId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
