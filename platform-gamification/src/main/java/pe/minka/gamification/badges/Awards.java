package pe.minka.gamification.badges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.members.MemberId;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;

/** Which insignias have been given, those taken back included. */
@Service
@Transactional(readOnly = true)
public class Awards {

    private static final String SELECT = """
            select a.id, a.badge, a.version, a.participant, a.awarded_at, a.evidence, a.revoked_at, a.reason
            from badge_award a
            """;

    private static final String ONE = SELECT + " where a.id = :id";

    private static final String OF = SELECT + """
            join participant p on p.id = a.participant
            where p.member = :member
            order by a.awarded_at desc, a.id desc
            """;

    private static final String VALID = SELECT + """
            where a.participant = any(:ids) and a.revoked_at is null
            order by a.awarded_at, a.id
            """;

    private static final String OF_BADGE = SELECT + """
            where a.badge = :badge
            order by a.awarded_at desc, a.id desc
            limit :size offset :offset
            """;

    private static final String COUNT = "select count(*) from badge_award where badge = :badge";

    private final JdbcClient jdbc;
    private final BadgeJson json;

    Awards(JdbcClient jdbc, BadgeJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Award> find(AwardId id) {
        return jdbc.sql(ONE)
                .param("id", id.value())
                .query((row, number) -> award(row))
                .optional();
    }

    /** Those of a member, the newest first. */
    public List<Award> of(MemberId member) {
        return jdbc.sql(OF)
                .param("member", member.value())
                .query((row, number) -> award(row))
                .list();
    }

    Listing<Award> of(BadgeId badge, PageRequest page) {
        var items = jdbc.sql(OF_BADGE)
                .param("badge", badge.value())
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> award(row))
                .list();
        long total =
                jdbc.sql(COUNT).param("badge", badge.value()).query(Long.class).single();
        return new Listing<>(items, page.page(), page.size(), total);
    }

    List<Award> validOf(Collection<UUID> participants) {
        return jdbc.sql(VALID)
                .param("ids", participants.toArray(UUID[]::new))
                .query((row, number) -> award(row))
                .list();
    }

    private Award award(ResultSet row) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new Award(
                new AwardId(row.getObject("id", UUID.class)),
                new BadgeId(row.getObject("badge", UUID.class)),
                row.getInt("version"),
                new ParticipantId(row.getObject("participant", UUID.class)),
                row.getTimestamp("awarded_at").toInstant(),
                json.evidence(row.getString("evidence")),
                revoked == null ? null : revoked.toInstant(),
                row.getString("reason"));
    }
}
