package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.seasons.SeasonDesk;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

/** What the levels are called later changes no season that was closed. */
@PlatformTest
@Transactional
class ClosedLevelsTests {

    private static final String REACHED =
            "insert into standing_reached (season, participant, standing, reached_at) values ('2003', :id, 'PARTICIPATING', now())";

    private static final String RENAMED = """
            insert into standing_ladder (version, participating, distinguished, distinguished_points, distinguished_kinds,
                                         transforming, transforming_points, transforming_kinds, decided_at, reason)
            select version + 1, :name, distinguished, distinguished_points, distinguished_kinds, transforming,
                   transforming_points, transforming_kinds, clock_timestamp(), 'Se prueba'
            from standing_ladder
            order by version desc
            limit 1
            """;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private SeasonDesk seasons;

    @Test
    void theyAreCalledAsOnTheDayOfTheClosing() {
        var browsing = new Browsing(web, jdbc, members);
        var admin = browsing.as(Caller.NATIONAL);
        var nilda = browsing.as(Caller.MEMBER);
        var who = PastSeason.in(jdbc).takesPart(nilda.id(), 10);
        jdbc.sql(REACHED).param("id", who).update();
        rename("Telar de antes");
        seasons.close(admin, "2003");
        rename("Telar de después");

        assertThat(browsing.open(nilda, "/ranking/temporadas/2003"))
                .bodyText()
                .contains("Telar de antes")
                .doesNotContain("Telar de después");
        assertThat(browsing.open(admin, "/admin/reconocimiento/temporadas/2003"))
                .bodyText()
                .contains("Telar de antes")
                .doesNotContain("Telar de después");
    }

    private void rename(String name) {
        jdbc.sql(RENAMED).param("name", name).update();
    }
}
