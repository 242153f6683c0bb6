package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.shared.Forbidden;

@CoreTest
class KeptPromisesTests {

    @Autowired
    private Authors authors;

    @Autowired
    private RouteCast cast;

    @Autowired
    private RouteReading reading;

    @Autowired
    private PracticeReports reports;

    @Autowired
    private PracticeAdvisories advisories;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPromiseThatIsKeptIsToldOnceWithWhoConfirmedItAndTheTeam(Scenario scenario) {
        var nilda = authors.member("Nilda");
        var ofelia = cast.regional();
        String code = cast.whole(nilda);
        cast.advise(
                ofelia,
                code,
                List.of(
                        new RegisterAdvisory.Commitment("Subir el acta", "28/04/2026"),
                        new RegisterAdvisory.Commitment("Medir cada mes", "30/04/2026")));
        String origin = reading.route(nilda, code).commitments().getFirst().origin();
        assertThatThrownBy(() -> advisories.keepPromise(nilda, code, origin)).isInstanceOf(Forbidden.class);

        scenario.stimulate(() -> advisories.keepPromise(ofelia, code, origin))
                .andWaitForEventOfType(CommitmentKept.class)
                .matching(kept -> kept.origin().equals(origin))
                .toArriveAndVerify(kept -> {
                    assertThat(kept.confirmedBy()).isEqualTo(ofelia.id());
                    assertThat(kept.team()).containsExactly(nilda.id());
                });
        assertThat(reports.commitmentClosed(code, origin, ofelia.id())).isFalse();
        assertThat(reading.route(nilda, code).commitments())
                .allSatisfy(promise -> assertThat(promise.closedAt() != null)
                        .isEqualTo(promise.origin().equals(origin)))
                .hasSize(2);

        advisories.keepPromise(ofelia, code, origin);
        assertThat(jdbc.sql("""
                        select count(*) from audit_entry where action = 'practice.commitmentKept' and actor = :actor
                        """)
                        .param("actor", ofelia.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
