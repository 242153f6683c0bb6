package pe.minka.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.web.security.Caller;

/** One person for each column of «Who may what», all at UGEL Huancasancos in Ayacucho, and people elsewhere. */
public final class Cast {

    private static final String INSERT = """
            insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                consent_version, consented_at, mail_verified_at, created_at, joined_at)
            select :id, 0, :mail, 'Persona', :surname, o.id, 'Especialista', :status, 'x',
                   '2026-11', now(), now(), now(), now()
            from organisation o
            where o.kind = 'UGEL' and o.code = :ugel
            """;

    private static final String GRANT = """
            insert into role_grant (member, role, region, granted_at) values (:member, :role, :region, now())
            """;

    private static final String DISMISS =
            "update member set status = 'DISABLED' where id = any(:ids) and status <> 'ERASED'";

    private static final String HUANCASANCOS = "050003";
    private static final String ELSEWHERE = "120005";

    private final JdbcClient jdbc;
    private final MemberAccess members;
    private final Map<Caller, Access> callers = new EnumMap<>(Caller.class);
    private final List<UUID> others = new ArrayList<>();

    public Cast(JdbcClient jdbc, MemberAccess members) {
        this.jdbc = jdbc;
        this.members = members;
        for (Caller caller : Caller.values()) {
            if (caller != Caller.VISITOR) {
                callers.put(caller, another(caller));
            }
        }
        others.clear();
    }

    /** Nobody for a visitor. */
    public @Nullable Access of(Caller caller) {
        return callers.get(caller);
    }

    /** What the log says that somebody did, the first act first. */
    public List<String> acts(Access who) {
        return jdbc.sql("select action from audit_entry where actor = :actor order by serial")
                .param("actor", who.id().value())
                .query(String.class)
                .list();
    }

    /** Somebody else with the same rights, who has done nothing yet. */
    public Access another(Caller caller) {
        return access(
                switch (caller) {
                    case VISITOR -> throw new IllegalArgumentException("a visitor is nobody");
                    case MEMBER -> neighbour("ACTIVE");
                    case ADVISOR -> granted("ADVISOR", null);
                    case MODERATOR -> granted("MODERATOR", null);
                    case REGIONAL -> granted("ADMINISTRATOR", "AYA");
                    case NATIONAL -> granted("ADMINISTRATOR", null);
                });
    }

    /** The administrator of another region, who is of that region too. */
    Access administratorElsewhere() {
        return access(grant(stranger("ACTIVE"), "ADMINISTRATOR", "JUN"));
    }

    public MemberId neighbour(String status) {
        return person(HUANCASANCOS, status);
    }

    public MemberId stranger(String status) {
        return person(ELSEWHERE, status);
    }

    /** Everybody but the callers leaves, so that whoever comes next has few colleagues to tell. */
    void dismissOthers() {
        jdbc.sql(DISMISS).param("ids", others.toArray(UUID[]::new)).update();
        others.clear();
    }

    private MemberId granted(String role, @Nullable String region) {
        return grant(neighbour("ACTIVE"), role, region);
    }

    private MemberId grant(MemberId member, String role, @Nullable String region) {
        jdbc.sql(GRANT)
                .param("member", member.value())
                .param("role", role)
                .param("region", region)
                .update();
        return member;
    }

    private MemberId person(String ugel, String status) {
        UUID id = MemberId.next().value();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("mail", id + "@elenco.pe")
                .param("surname", "Elenco " + id)
                .param("status", status)
                .param("ugel", ugel)
                .update();
        others.add(id);
        return new MemberId(id);
    }

    private Access access(MemberId member) {
        return members.of(member).orElseThrow();
    }
}
