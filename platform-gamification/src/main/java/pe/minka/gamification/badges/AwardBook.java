package pe.minka.gamification.badges;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;

/** Writes down what is given and what is taken back; nobody has the same insignia twice. */
@Component
class AwardBook {

    private static final String ALONE =
            "select pg_advisory_xact_lock(hashtextextended('insignias ' || id::text, 0)) from unnest(:ids::uuid[]) id";

    private static final String ADD = """
            insert into badge_award (id, badge, version, participant, awarded_at, evidence)
            select * from unnest(:ids::uuid[], :badges::uuid[], :versions::int[], :participants::uuid[],
                                 :dates::timestamptz[], :evidence::jsonb[])
            on conflict (badge, participant) where revoked_at is null do nothing
            returning id
            """;

    private static final String KEEP =
            "update badge_award set evidence = :evidence::jsonb where id = :id and revoked_at is null";

    private static final String TAKE_BACK = """
            update badge_award
            set revoked_at = greatest(awarded_at, :at)
            where id = :id and revoked_at is null
            """;

    private static final String REVOKE = """
            update badge_award
            set revoked_at = greatest(awarded_at, :at), revoked_by = :by, reason = :reason
            where id = :id and revoked_at is null
            """;

    private final JdbcClient jdbc;
    private final BadgeJson json;

    AwardBook(JdbcClient jdbc, BadgeJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Until the transaction ends nobody else looks at these people. */
    void hold(Collection<UUID> participants) {
        jdbc.sql(ALONE)
                .param("ids", participants.stream().sorted().toArray(UUID[]::new))
                .query(row -> {});
    }

    /** Those that are new. */
    List<Award> add(List<Award> awards) {
        if (awards.isEmpty()) {
            return awards;
        }
        List<UUID> added = jdbc.sql(ADD)
                .param("ids", awards.stream().map(award -> award.id().value()).toArray(UUID[]::new))
                .param(
                        "badges",
                        awards.stream().map(award -> award.badge().value()).toArray(UUID[]::new))
                .param("versions", awards.stream().map(Award::version).toArray(Integer[]::new))
                .param(
                        "participants",
                        awards.stream()
                                .map(award -> award.participant().value())
                                .toArray(UUID[]::new))
                .param(
                        "dates",
                        awards.stream()
                                .map(award -> Timestamp.from(award.awardedAt()))
                                .toArray(Timestamp[]::new))
                .param(
                        "evidence",
                        awards.stream()
                                .map(award -> json.stored(award.evidence()))
                                .toArray(String[]::new))
                .query(UUID.class)
                .list();
        return awards.stream()
                .filter(award -> added.contains(award.id().value()))
                .toList();
    }

    /** Something else it is given for now stands in the place of what is gone. */
    void keep(Award award, List<Evidence> evidence) {
        jdbc.sql(KEEP)
                .param("evidence", json.stored(evidence))
                .param("id", award.id().value())
                .update();
    }

    /** The platform takes it back: what earned it was withdrawn. False when it is not valid any more. */
    boolean takeBack(Award award, Instant at) {
        return jdbc.sql(TAKE_BACK)
                        .param("at", Timestamp.from(at))
                        .param("id", award.id().value())
                        .update()
                == 1;
    }

    /** False when it is not valid any more. */
    boolean revoke(AwardId award, MemberId by, String reason, Instant at) {
        return jdbc.sql(REVOKE)
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .param("reason", reason)
                        .param("id", award.value())
                        .update()
                == 1;
    }
}
