package pe.minka.gamification.badges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.members.MemberId;

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

    private final JdbcClient jdbc;
    private final AwardJson json;

    Awards(JdbcClient jdbc, AwardJson json) {
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
