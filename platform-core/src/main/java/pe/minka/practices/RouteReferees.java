package pe.minka.practices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.RoleGrant;

/** Who may decide on a practice, to be told that it waits. */
@Service
@Transactional(readOnly = true)
public class RouteReferees {

    private static final String CANDIDATES = """
            select distinct m.id
            from member m
            join role_grant g on g.member = m.id
            where m.status = 'ACTIVE'
              and (g.role = 'ADVISOR' or (g.role = 'ADMINISTRATOR' and g.region is not null))
            order by m.id
            """;

    private final JdbcClient jdbc;
    private final RouteDesk desk;
    private final RequestRows requests;
    private final MemberAccess members;

    RouteReferees(JdbcClient jdbc, RouteDesk desk, RequestRows requests, MemberAccess members) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.requests = requests;
        this.members = members;
    }

    /** Those of the region, or national ones where there is nobody; nobody at all when nothing waits any more. */
    public List<MemberId> waitedForBy(String code) {
        var dossier = desk.read(code);
        if (requests.open(dossier.practice().id()).isEmpty()) {
            return List.of();
        }
        List<MemberId> candidates = jdbc.sql(CANDIDATES)
                .query((row, number) -> new MemberId(row.getObject("id", UUID.class)))
                .list();
        List<Access> able = candidates.stream()
                .map(members::of)
                .flatMap(Optional::stream)
                .filter(who -> dossier.refusal(who).isEmpty())
                .toList();
        List<Access> regional = able.stream().filter(RouteReferees::isRegional).toList();
        return (regional.isEmpty() ? able : regional).stream().map(Access::id).toList();
    }

    private static boolean isRegional(Access who) {
        return who.grants().stream().noneMatch(RoleGrant::isNational);
    }
}
