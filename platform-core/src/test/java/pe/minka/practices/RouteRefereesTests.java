package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;
import pe.minka.members.Role;

@CoreTest
class RouteRefereesTests {

    private static final String CREDIT_OFFICE = """
            insert into practice_organisation (practice, organisation, leads)
            select p.id, o.id, false
            from practice p, organisation o
            where p.code = :code and o.kind = 'DRE' and o.code = '050000'
            """;

    @Autowired
    private Authors authors;

    @Autowired
    private RouteCast cast;

    @Autowired
    private StageRequests requests;

    @Autowired
    private RouteReferees referees;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whereOnlyOtherRegionsMayTheNeighboursAreToldAndNotTheWholeCountry() {
        var nilda = authors.member("Nilda");
        String code = cast.whole(nilda);
        jdbc.sql(CREDIT_OFFICE).param("code", code).update();
        var neighbour = cast.referee("Rita", Role.ADVISOR, "ICA");
        var far = cast.referee("Sara", Role.ADVISOR, RouteCast.ELSEWHERE);
        cast.advise(neighbour, code);

        requests.ask(nilda, code, "");

        assertThat(referees.waitedForBy(code).orElseThrow().people())
                .contains(neighbour.id())
                .doesNotContain(far.id());
    }
}
