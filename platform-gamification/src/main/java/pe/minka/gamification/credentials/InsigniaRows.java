package pe.minka.gamification.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.badges.Award;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.badges.Awards;
import pe.minka.members.MemberId;

/** Awards with what their insignia was when they were given. */
@Component
class InsigniaRows {

    private static final String BADGE = """
            select b.code, v.version, b.family, b.tier, v.name, v.purpose
            from badge b
            join badge_version v on v.badge = b.id
            """;

    private static final String IN_VERSION = BADGE + " where b.id = :badge and v.version = :version";

    private static final String LATEST = BADGE + " where b.code = :code order by v.version desc limit 1";

    private static final String OWNER = "select member from participant where id = :participant and member is not null";

    private final JdbcClient jdbc;
    private final Awards awards;

    InsigniaRows(JdbcClient jdbc, Awards awards) {
        this.jdbc = jdbc;
        this.awards = awards;
    }

    Optional<Insignia> find(AwardId id) {
        return awards.find(id).map(this::insignia);
    }

    /** What an insignia is today. */
    Optional<BadgeFacts> badge(String code) {
        return jdbc.sql(LATEST)
                .param("code", code)
                .query((row, number) -> badge(row))
                .optional();
    }

    private Insignia insignia(Award award) {
        var badge = jdbc.sql(IN_VERSION)
                .param("badge", award.badge().value())
                .param("version", award.version())
                .query((row, number) -> badge(row))
                .single();
        return new Insignia(
                award.id(),
                badge,
                award.evidence(),
                owner(award),
                award.awardedAt(),
                award.revokedAt(),
                award.reason());
    }

    private @Nullable MemberId owner(Award award) {
        return jdbc.sql(OWNER)
                .param("participant", award.participant().value())
                .query(UUID.class)
                .optional()
                .map(MemberId::new)
                .orElse(null);
    }

    private static BadgeFacts badge(ResultSet row) throws SQLException {
        return new BadgeFacts(
                row.getString("code"),
                row.getInt("version"),
                row.getString("family"),
                row.getString("tier"),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("purpose"));
    }
}
