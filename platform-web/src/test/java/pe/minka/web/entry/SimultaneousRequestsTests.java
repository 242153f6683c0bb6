package pe.minka.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;

/** Somebody in a hurry, or with several tabs: requests of one session that overtake one another. */
@PlatformTest
class SimultaneousRequestsTests {

    private final JdbcClient jdbc;
    private final Newcomers people;
    private final Visitor browser;
    private String mail = "";

    @Autowired
    SimultaneousRequestsTests(
            @LocalServerPort int port,
            JdbcClient jdbc,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations) {
        this.jdbc = jdbc;
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
        this.browser = new Visitor(port);
    }

    @BeforeEach
    void somebodyIsInside() {
        mail = people.member();
        jdbc.sql(
                        "insert into role_grant (member, role, region, granted_at) values (:id, 'ADMINISTRATOR', 'AYA', now())")
                .param("id", people.id(mail).value())
                .update();
        browser.signIn(mail, Newcomers.PASSWORD);
    }

    @RepeatedTest(3)
    void threeApprovalsAtOnceAreThreeApprovals() throws Exception {
        var token = browser.token("/mi/cuenta");
        List<String> waiting = IntStream.range(0, 3)
                .mapToObj(number -> people.withStatus("PENDING"))
                .toList();

        var answers = together(waiting.stream()
                .map(person -> "/admin/solicitudes/" + people.id(person).value() + "/aprobar")
                .map(address -> send(address, Map.of("_csrf", token))));

        assertThat(answers).containsOnly(302);
        assertThat(waiting).allMatch(person -> people.status(person).equals("ACTIVE"));
    }

    @RepeatedTest(3)
    void aProfileSavedFourTimesAtOnceFailsNever() throws Exception {
        var form = browser.document("/mi/cuenta").select("form[action=/mi/cuenta]");
        Map<String, String> fields = form.select("input[name], select[name]").stream()
                .collect(Collectors.toMap(field -> field.attr("name"), field -> field.val(), (one, other) -> one));

        var answers = together(IntStream.range(0, 4).mapToObj(number -> send("/mi/cuenta", fields)));

        assertThat(answers).allMatch(status -> status < 500);
    }

    @RepeatedTest(3)
    void aPasswordChangedFourTimesAtOnceFailsNever() throws Exception {
        var token = browser.token("/mi/cuenta/clave");
        Map<String, String> fields =
                Map.of("_csrf", token, "current", Newcomers.PASSWORD, "password", "otra senda de piedra 8");

        var answers = together(IntStream.range(0, 4).mapToObj(number -> send("/mi/cuenta/clave", fields)));

        assertThat(answers).allMatch(status -> status < 500);
    }

    private Callable<HttpResponse<String>> send(String address, Map<String, String> fields) {
        return () -> browser.post(address, fields);
    }

    private static List<Integer> together(Stream<Callable<HttpResponse<String>>> requests) throws Exception {
        var all = requests.toList();
        var start = new CyclicBarrier(all.size());
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            List<Future<HttpResponse<String>>> answers = all.stream()
                    .map(request -> threads.submit(() -> {
                        start.await();
                        return request.call();
                    }))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (var answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            return statuses;
        }
    }
}
