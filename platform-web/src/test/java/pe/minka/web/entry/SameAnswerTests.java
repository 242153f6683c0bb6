package pe.minka.web.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
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
@Tag("alone")
class SameAnswerTests {

    private static final int RUNS = 11;

    /** What another process takes away evens out sooner or later; what the code does differently never does. */
    private static final int MOST_RUNS = 60;

    /** Without the dummy hash it would be twenty. */
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

    /** The quickest answers are compared: they are those that nothing else on the machine has held up. */
    private void compare(String path, Typed typed) throws Exception {
        answer(path, typed, people.member());
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int run = 0; run < RUNS || (run < MOST_RUNS && !areAlike(known, unknown)); run++) {
            var one = answer(path, typed, people.member());
            var other = answer(path, typed, Newcomers.freshMail());
            assertThat(one.text()).isEqualTo(other.text());
            known = Math.min(known, one.nanos());
            unknown = Math.min(unknown, other.nanos());
        }
        assertThat(areAlike(known, unknown))
                .as("%d ns for a known and %d ns for an unknown address at %s", known, unknown, path)
                .isTrue();
    }

    private static boolean areAlike(long one, long other) {
        return Math.max(one, other) <= BOUND * Math.min(one, other);
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

    private record Answer(String text, long nanos) {}

    private interface Typed {
        Map<String, String> of(String mail);
    }
}
