package pe.minka.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.organisations.OrganisationId;

/** Reads people with their roles, many at once. */
@Component
class MemberViews {

    private static final String MEMBERS = """
            select m.id, m.given_names, m.surnames, m.mail, m.organisation, o.region, m.post, m.status, m.joined_at,
                   m.photo
            from member m
            join organisation o on o.id = m.organisation
            where m.id = any(:ids)
            """;

    private static final String GRANTS = """
            select member, role, region, granted_by, granted_at
            from role_grant
            where member = any(:ids)
            """;

    private final JdbcClient jdbc;

    MemberViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<MemberId, MemberView> of(Collection<MemberId> ids) {
        UUID[] values = ids.stream().map(MemberId::value).distinct().toArray(UUID[]::new);
        if (values.length == 0) {
            return Map.of();
        }
        var grants = grants(values);
        Map<MemberId, MemberView> found = new HashMap<>();
        jdbc.sql(MEMBERS).param("ids", values).query((row, number) -> view(row, grants)).list().stream()
                .forEach(view -> found.put(view.id(), view));
        return found;
    }

    private Map<MemberId, Set<RoleGrant>> grants(UUID[] members) {
        Map<MemberId, Set<RoleGrant>> grants = new HashMap<>();
        jdbc.sql(GRANTS).param("ids", members).query(row -> {
            grants.computeIfAbsent(memberOf(row), member -> new HashSet<>()).add(grant(row));
        });
        return grants;
    }

    private static MemberId memberOf(ResultSet row) throws SQLException {
        return new MemberId(row.getObject("member", UUID.class));
    }

    private static RoleGrant grant(ResultSet row) throws SQLException {
        UUID by = row.getObject("granted_by", UUID.class);
        return new RoleGrant(
                Role.valueOf(row.getString("role")),
                row.getString("region"),
                by == null ? null : new MemberId(by),
                row.getTimestamp("granted_at").toInstant());
    }

    private static MemberView view(ResultSet row, Map<MemberId, Set<RoleGrant>> grants) throws SQLException {
        var id = new MemberId(row.getObject("id", UUID.class));
        @Nullable Timestamp joined = row.getTimestamp("joined_at");
        String givenNames = row.getString("given_names");
        String surnames = row.getString("surnames");
        return new MemberView(
                id,
                givenNames + " " + surnames,
                row.getString("mail"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("region"),
                row.getString("post"),
                MemberStatus.valueOf(row.getString("status")),
                joined == null ? null : joined.toInstant(),
                grants.getOrDefault(id, Set.of()),
                Face.of(givenNames, surnames, MemberPhotos.of(row)));
    }
}
