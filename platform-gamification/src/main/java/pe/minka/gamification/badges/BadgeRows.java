package pe.minka.gamification.badges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;

/** The tables of insignias and of their versions. */
@Component
class BadgeRows {

    private static final String SELECT = """
            select b.id, b.code, b.family, b.tier, v.version, v.name, v.purpose, v.criterion, v.decided_by, v.decided_at,
                   v.reason, b.retired_at
            from badge b
            join badge_version v on v.badge = b.id
            """;

    private static final String IS_LATEST =
            "v.version = (select max(l.version) from badge_version l where l.badge = b.id)";

    private static final String ORDER = """
             order by array_position(array ['SHARES', 'SOLVES', 'ADVISES', 'TRANSFERS', 'LEARNS'], b.family),
                      array_position(array ['STRAND', 'WEAVE', 'MANTLE'], b.tier), b.created_at, b.code
            """;

    private static final String LATEST = SELECT + " where " + IS_LATEST + ORDER;

    private static final String ALL = SELECT + " order by b.id, v.version desc";

    private static final String OF = SELECT + " where b.code = :code order by v.version desc";

    private static final String ADD = """
            insert into badge (id, code, family, tier, created_at) values (:id, :code, :family, :tier, :at)
            on conflict (code) do nothing
            """;

    private static final String ADD_VERSION = """
            insert into badge_version (badge, version, name, purpose, criterion, decided_by, decided_at, reason)
            select :badge, :version, :name, :purpose, :criterion::jsonb, :by, :at, :reason
            where :version = 1 + (select coalesce(max(version), 0) from badge_version where badge = :badge)
            on conflict do nothing
            """;

    private static final String RETIRE = """
            update badge set retired_at = :at where id = :id and (retired_at is null) <> (:at::timestamptz is null)
            """;

    private final JdbcClient jdbc;
    private final BadgeJson json;

    BadgeRows(JdbcClient jdbc, BadgeJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Each as its last version says, in the order of families and tiers. */
    List<BadgeView> latest() {
        return jdbc.sql(LATEST).query((row, number) -> view(row)).list();
    }

    /** Every version of each. */
    List<BadgeView> all() {
        return jdbc.sql(ALL).query((row, number) -> view(row)).list();
    }

    /** From the last version to the first. */
    List<BadgeView> of(String code) {
        return jdbc.sql(OF)
                .param("code", code)
                .query((row, number) -> view(row))
                .list();
    }

    Optional<BadgeView> find(String code) {
        return of(code).stream().findFirst();
    }

    /** False when there is one of that code. */
    boolean add(BadgeId id, String code, Family family, Tier tier, Instant at) {
        return jdbc.sql(ADD)
                        .param("id", id.value())
                        .param("code", code)
                        .param("family", family.name())
                        .param("tier", tier.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False when it is not the one that follows the last. */
    boolean addVersion(BadgeId badge, int version, BadgeTerms terms, MemberId by, Instant at, String reason) {
        return jdbc.sql(ADD_VERSION)
                        .param("badge", badge.value())
                        .param("version", version)
                        .param("name", terms.name())
                        .param("purpose", terms.purpose())
                        .param("criterion", json.stored(terms.criterion()))
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Since a moment, or no longer; false when it is so already. */
    boolean retire(BadgeId badge, @Nullable Instant at) {
        return jdbc.sql(RETIRE)
                        .param("id", badge.value())
                        .param("at", at == null ? null : Timestamp.from(at))
                        .update()
                == 1;
    }

    private BadgeView view(ResultSet row) throws SQLException {
        UUID by = row.getObject("decided_by", UUID.class);
        Timestamp retired = row.getTimestamp("retired_at");
        return new BadgeView(
                new BadgeId(row.getObject("id", UUID.class)),
                row.getString("code"),
                Family.valueOf(row.getString("family")),
                Tier.valueOf(row.getString("tier")),
                row.getInt("version"),
                row.getString("name"),
                row.getString("purpose"),
                json.criterion(row.getString("criterion")),
                by == null ? null : new MemberId(by),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("reason"),
                retired == null ? null : retired.toInstant());
    }
}
