package pe.minka.web.recognition;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.web.security.Caller;

/** An office of the region with the fewest people: nobody else's contributions stand in the way, and nobody else hides. */
record QuietOffice(UUID id, JdbcClient jdbc, MemberAccess members, Cast cast) {

    private static final String QUIETEST = """
            select o.id
            from organisation o
            join (select x.region, count(m.id) as people
                  from organisation x
                  left join member m on m.organisation = x.id
                  group by x.region) r on r.region = o.region
            where o.kind = 'UGEL'
            order by r.people, o.code
            limit 1
            """;

    QuietOffice(JdbcClient jdbc, MemberAccess members, Cast cast) {
        this(jdbc.sql(QUIETEST).query(UUID.class).single(), jdbc, members, cast);
    }

    /** Somebody of it who has done nothing yet. */
    Access another() {
        return another(Caller.MEMBER);
    }

    Access another(Caller caller) {
        var member = cast.another(caller).id();
        jdbc.sql("update member set organisation = ? where id = ?")
                .params(id, member.value())
                .update();
        return members.of(member).orElseThrow();
    }
}
