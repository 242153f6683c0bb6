package pe.minka.practices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberDisabled;
import pe.minka.members.MemberErased;
import pe.minka.members.MemberId;

/** Notices when the holder of a practice leaves the community, whether it is published or a draft. */
@Component
class HolderDepartures {

    private static final String HELD = """
            select p.code
            from practice_team t
            join practice p on p.id = t.practice
            where t.member = :member and t.post = 'HOLDER' and p.discarded_at is null
            order by p.code
            """;

    private final JdbcClient jdbc;
    private final OrphanDesk desk;
    private final PracticeSuccession succession;

    HolderDepartures(JdbcClient jdbc, OrphanDesk desk, PracticeSuccession succession) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.succession = succession;
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        left(event.member(), event.at());
    }

    @ApplicationModuleListener
    void on(MemberDisabled event) {
        left(event.member(), event.at());
    }

    private void left(MemberId member, Instant at) {
        List<String> codes = jdbc.sql(HELD)
                .param("member", member.value())
                .query(String.class)
                .list();
        codes.stream()
                .map(desk::open)
                .filter(orphan -> succession.isOrphan(orphan.practice()))
                .forEach(orphan -> tell(orphan, at));
    }

    private void tell(OrphanDesk.Case orphan, Instant at) {
        var practice = orphan.practice();
        @Nullable
        MemberId deputy = practice.team().stream()
                .filter(person -> person.post() == Post.DEPUTY)
                .map(TeamMember::member)
                .findFirst()
                .orElse(null);
        desk.tell(new PracticeOrphaned(
                practice.id(), practice.code(), orphan.title(), practice.holder(), deputy, orphan.region(), at));
    }
}
