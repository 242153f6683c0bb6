package pe.minka.practices;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberMoved;

/** Reviewers who change their office: in one of the practice their review does not count, in no other it counts again. */
@Component
class ReviewerMoves {

    private static final String REVIEWED = """
            select distinct p.code
            from practice_review r
            join practice p on p.id = r.practice
            where r.reviewer = :member
            order by p.code
            """;

    private final JdbcClient jdbc;
    private final RouteDesk desk;

    ReviewerMoves(JdbcClient jdbc, RouteDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    @ApplicationModuleListener
    void on(MemberMoved event) {
        List<String> codes = jdbc.sql(REVIEWED)
                .param("member", event.member().value())
                .query(String.class)
                .list();
        codes.forEach(code -> desk.save(desk.open(code)));
    }
}
