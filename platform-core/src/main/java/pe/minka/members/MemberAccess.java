package pe.minka.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pe.minka.organisations.OrganisationId;

/** Says what an active member may do; asked once in every request, so that a change of roles holds at once. */
@Service
public class MemberAccess {

    private static final String ACCESS = """
            select m.id, m.mail, m.given_names, m.surnames, m.organisation, m.post, m.theme, m.data_saver, m.shortcuts,
                   m.photo, o.region as home, g.role, g.region, g.granted_by, g.granted_at
            from member m
            join organisation o on o.id = m.organisation
            left join role_grant g on g.member = m.id
            where m.id = :id and m.status = 'ACTIVE'
            """;

    private static final String RIGHTS = """
            select m.id, o.region as home, g.role, g.region, g.granted_by, g.granted_at
            from member m
            join organisation o on o.id = m.organisation
            left join role_grant g on g.member = m.id
            where m.id = any(:ids) and m.status = 'ACTIVE'
            order by m.id
            """;

    private final JdbcClient jdbc;

    MemberAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when there is no such member or the account is not active. */
    public Optional<Access> of(MemberId id) {
        return jdbc.sql(ACCESS).param("id", id.value()).query(MemberAccess::read);
    }

    /** Of many at once, without those who are not active. */
    public Map<MemberId, MemberRights> rights(Collection<MemberId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(RIGHTS)
                .param("ids", ids.stream().map(MemberId::value).toArray(UUID[]::new))
                .query(MemberAccess::readRights);
    }

    private static Map<MemberId, MemberRights> readRights(ResultSet rows) throws SQLException {
        Map<MemberId, MemberRights> rights = new HashMap<>();
        boolean more = rows.next();
        while (more) {
            var id = rows.getObject("id", UUID.class);
            var home = rows.getString("home");
            Set<RoleGrant> grants = new HashSet<>();
            do {
                grant(rows, grants);
                more = rows.next();
            } while (more && id.equals(rows.getObject("id", UUID.class)));
            rights.put(new MemberId(id), new MemberRights(home, grants));
        }
        return rights;
    }

    private static Optional<Access> read(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var id = new MemberId(rows.getObject("id", UUID.class));
        var mail = rows.getString("mail");
        var profile = new Profile(
                rows.getString("given_names"),
                rows.getString("surnames"),
                new OrganisationId(rows.getObject("organisation", UUID.class)),
                rows.getString("post"));
        var preferences = new Preferences(
                Theme.valueOf(rows.getString("theme")), rows.getBoolean("data_saver"), rows.getBoolean("shortcuts"));
        var home = rows.getString("home");
        var photo = MemberPhotos.of(rows);
        Set<RoleGrant> grants = new HashSet<>();
        do {
            grant(rows, grants);
        } while (rows.next());
        return Optional.of(new Access(id, mail, profile, home, preferences, grants, photo));
    }

    private static void grant(ResultSet rows, Set<RoleGrant> grants) throws SQLException {
        String role = rows.getString("role");
        if (role != null) {
            grants.add(new RoleGrant(
                    Role.valueOf(role),
                    rows.getString("region"),
                    grantedBy(rows),
                    instant(rows.getTimestamp("granted_at"))));
        }
    }

    private static @Nullable MemberId grantedBy(ResultSet rows) throws SQLException {
        UUID value = rows.getObject("granted_by", UUID.class);
        return value == null ? null : new MemberId(value);
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp.toInstant();
    }
}
