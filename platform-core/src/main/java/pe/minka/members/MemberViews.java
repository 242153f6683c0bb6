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
                   m.photo, g.role, g.region as granted_for, g.granted_by, g.granted_at
            from member m
            join organisation o on o.id = m.organisation
            left join role_grant g on g.member = m.id
            where m.id = any(:ids)
            order by m.id
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
        return jdbc.sql(MEMBERS).param("ids", values).query(MemberViews::read);
    }

    /** Whoever has several roles has a row of each, one after the other. */
    private static Map<MemberId, MemberView> read(ResultSet rows) throws SQLException {
        Map<MemberId, MemberView> found = new HashMap<>();
        boolean more = rows.next();
        while (more) {
            var person = person(rows);
            Set<RoleGrant> grants = new HashSet<>();
            do {
                if (rows.getString("role") != null) {
                    grants.add(grant(rows));
                }
                more = rows.next();
            } while (more && memberOf(rows).equals(person.id()));
            found.put(person.id(), grants.isEmpty() ? person : person.with(grants));
        }
        return found;
    }

    private static MemberId memberOf(ResultSet row) throws SQLException {
        return new MemberId(row.getObject("id", UUID.class));
    }

    private static RoleGrant grant(ResultSet row) throws SQLException {
        UUID by = row.getObject("granted_by", UUID.class);
        return new RoleGrant(
                Role.valueOf(row.getString("role")),
                row.getString("granted_for"),
                by == null ? null : new MemberId(by),
                row.getTimestamp("granted_at").toInstant());
    }

    private static MemberView person(ResultSet row) throws SQLException {
        var id = memberOf(row);
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
                Set.of(),
                Face.of(givenNames, surnames, MemberPhotos.of(row)));
    }
}
