package pe.minka.web.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import pe.minka.PlatformTest;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;

/** Row S8 of the security table: nobody learns from an answer, or from how long it took, who has an account. */
@PlatformTest
class SameAnswerTests {

    private static final int RUNS = 11;

    /** Generous, so that a busy machine does not fail the build: without the dummy hash it would be twenty. */
    private static final double BOUND = 2.5;

    private final MockMvc web;
    private final Newcomers people;

    @Autowired
    SameAnswerTests(
            MockMvc web,
            JdbcClient jdbc,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations) {
        this.web = web;
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
    }

    @Test
    void aWrongPassword() throws Exception {
        compare("/ingresar", mail -> Map.of("correo", mail, "clave", "no es esta"));
    }

    @Test
    void aForgottenPassword() throws Exception {
        compare("/recuperar", mail -> Map.of("mail", mail));
    }

    @Test
    void aLinkToComeIn() throws Exception {
        compare("/ingresar/enlace", mail -> Map.of("mail", mail));
    }

    @Test
    void anEnrolment() throws Exception {
        compare("/registro", people::enrolment);
    }

    @Test
    void anotherMessageAskedFor() throws Exception {
        compare("/registro/reenviar", mail -> Map.of("mail", mail));
    }

    private void compare(String path, Typed typed) throws Exception {
        answer(path, typed, people.member());
        long[] known = new long[RUNS];
        long[] unknown = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            var one = answer(path, typed, people.member());
            var other = answer(path, typed, Newcomers.freshMail());
            assertThat(one.text()).isEqualTo(other.text());
            known[run] = one.nanos();
            unknown[run] = other.nanos();
        }
        double ratio = (double) median(known) / median(unknown);
        assertThat(ratio).as("known / unknown at %s", path).isBetween(1 / BOUND, BOUND);
    }

    private Answer answer(String path, Typed typed, String mail) throws Exception {
        var request = post(path).with(csrf()).with(asked -> {
            asked.setRemoteAddr("10.8." + ThreadLocalRandom.current().nextInt(250) + "."
                    + ThreadLocalRandom.current().nextInt(250));
            return asked;
        });
        typed.of(mail).forEach(request::param);
        long start = System.nanoTime();
        var response = web.perform(request).andReturn().getResponse();
        return new Answer(text(response, mail), System.nanoTime() - start);
    }

    /** Everything a visitor sees, apart from what they typed themselves and from the token of the form. */
    private static String text(MockHttpServletResponse response, String mail) throws Exception {
        String body = response.getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        return response.getStatus() + " " + response.getHeader("Location") + "\n" + body.replace(mail, "…");
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private record Answer(String text, long nanos) {}

    private interface Typed {
        Map<String, String> of(String mail);
    }
}
