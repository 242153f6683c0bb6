package pe.minka.browser;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.seasons.SeasonDesk;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;

/** A season long past in which many of the demo community have a place, closed as administrators close one. */
record ClosedSeason(JdbcClient jdbc, MemberAccess members, Ledger ledger, SeasonDesk seasons) {

    private static final String CODE = "1907";
    private static final Instant DAY = Instant.parse("1907-05-06T15:00:00Z");
    private static final int PLACES = 3;

    /** More than one page shows. */
    private static final String PEOPLE = """
            select m.id
            from participant p
            join member m on m.id = p.member
            where p.board = 'MEMBERS' and m.status = 'ACTIVE'
            order by m.mail <> 'gestora@demo.pe', m.id
            limit 60
            """;

    /** The code it has once it is closed. */
    String close() {
        List<UUID> people = jdbc.sql(PEOPLE).query(UUID.class).list();
        for (int i = 0; i < people.size(); i++) {
            for (int n = i % PLACES; n < PLACES; n++) {
                contribute(new MemberId(people.get(i)));
            }
        }
        var admin = jdbc.sql("select id from member where mail = 'admin@demo.pe'")
                .query(UUID.class)
                .single();
        seasons.close(members.of(new MemberId(admin)).orElseThrow(), CODE);
        return CODE;
    }

    private void contribute(MemberId who) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_PUBLISHED);
        ledger.record(Contribution.accepted(cause, who, "Aulas", "/practicas", DAY));
    }
}
