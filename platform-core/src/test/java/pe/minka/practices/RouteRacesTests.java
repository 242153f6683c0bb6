package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.CoreTest;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.shared.RuleViolation;

/** Two who act on the same request at once: one of them does, the other learns of it. */
@CoreTest
class RouteRacesTests {

    private static final String LATE = "practices.route.closed";
    private static final String DONE = "done";

    @Autowired
    private Authors authors;

    @Autowired
    private RouteCast cast;

    @Autowired
    private StageRequests requests;

    @Autowired
    private StageDecisions decisions;

    @Autowired
    private RouteReading reading;

    @RepeatedTest(3)
    void ofTwoWhoDecideOneDoes() throws Exception {
        var nilda = authors.member("Nilda");
        String code = waiting(nilda);
        var request = reading.route(nilda, code).request().orElseThrow().id();
        var ofelia = cast.regional();
        var rita = cast.referee("Rita", Role.ADVISOR, RouteCast.HERE);

        assertThat(together(
                        () -> decisions.approve(ofelia, code, request, "Sí."),
                        () -> decisions.notYet(rita, code, request, "Falta.", "Un acta.")))
                .containsExactlyInAnyOrder(DONE, LATE);
        assertThat(reading.route(nilda, code).decisions()).hasSize(1);
    }

    @RepeatedTest(3)
    void whoSendsADecisionTwiceHasDecidedOnce() throws Exception {
        var nilda = authors.member("Nilda");
        String code = waiting(nilda);
        var request = reading.route(nilda, code).request().orElseThrow().id();
        var ofelia = cast.regional();

        assertThat(together(
                        () -> decisions.approve(ofelia, code, request, "Sí."),
                        () -> decisions.approve(ofelia, code, request, "Sí.")))
                .containsExactly(DONE, DONE);
        assertThat(reading.route(nilda, code).decisions()).hasSize(1);
    }

    @RepeatedTest(3)
    void whoSendsThatItIsNotTimeYetTwiceHasSaidSoOnce() throws Exception {
        var nilda = authors.member("Nilda");
        String code = waiting(nilda);
        var request = reading.route(nilda, code).request().orElseThrow().id();
        var ofelia = cast.regional();

        assertThat(together(
                        () -> decisions.notYet(ofelia, code, request, "Falta.", "Un acta."),
                        () -> decisions.notYet(ofelia, code, request, "Falta.", "Un acta.")))
                .containsExactly(DONE, DONE);
        assertThat(reading.route(nilda, code).decisions()).hasSize(1);
    }

    @RepeatedTest(3)
    void ofADecisionAndAWithdrawalOneHolds() throws Exception {
        var nilda = authors.member("Nilda");
        String code = waiting(nilda);
        var request = reading.route(nilda, code).request().orElseThrow().id();
        var ofelia = cast.regional();

        assertThat(together(
                        () -> decisions.approve(ofelia, code, request, "Sí."),
                        () -> requests.withdraw(nilda, code, request)))
                .containsExactlyInAnyOrder(DONE, LATE);
    }

    private String waiting(Access holder) {
        String code = cast.whole(holder);
        cast.advise(cast.regional(), code);
        requests.ask(holder, code, "");
        return code;
    }

    private static List<String> together(Runnable one, Runnable other) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(attempt(start, one));
            var second = threads.submit(attempt(start, other));
            return List.of(first.get(), second.get());
        }
    }

    private static Callable<String> attempt(CyclicBarrier start, Runnable action) {
        return () -> {
            start.await();
            try {
                action.run();
                return DONE;
            } catch (RuleViolation violation) {
                return violation.code();
            }
        };
    }
}
