package pe.minka.web.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class AlikePagesTests {

    private static final String PROBLEM = "En las escuelas unidocentes uno de cada ocho estudiantes dejaba de asistir.";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeWriting writing;

    @Autowired
    private PracticePublication publication;

    private Access author;
    private Publishing publishing;

    @BeforeEach
    void setUp() {
        author = Objects.requireNonNull(new Cast(jdbc, members).of(Caller.MEMBER));
        publishing = new Publishing(practices, writing, publication);
        jdbc.sql("delete from practice_entry").update();
    }

    @Test
    void aPracticeShowsWhichOthersAreLikeItAndWhy() {
        String first = publishing.publish(author, "Tutorías itinerantes");
        String second = publishing.publish(author, "Visitas a las escuelas unidocentes");

        assertThat(web.get().uri("/practicas/" + first))
                .hasStatusOk()
                .bodyText()
                .contains("Prácticas parecidas", "/practicas/" + second, "Comparten:", "mismo tema: Permanencia");
    }

    @Test
    void whatIsAloneIsLikeNothing() {
        String code = publishing.publish(author, "Tutorías itinerantes");

        assertThat(web.get().uri("/practicas/" + code)).bodyText().doesNotContain("Prácticas parecidas");
    }

    @Test
    void whoWritesAProblemSeesWhoHasMetItBefore() {
        String known = publishing.publish(author, "Tutorías itinerantes");
        // A title without words: where all others have the same text, a rare one would take the place of one they
        // share.
        String draft = practices.start(author, PracticeId.next(), "Una red");
        String page = "/practicas/" + draft + "/ficha/problema";

        assertThat(web.get().uri(page + "/parecidas").with(Actors.as(author)))
                .bodyText()
                .contains("Todavía no encontramos ninguna parecida");
        assertThat(web.get().uri(page + "/parecidas").param("texto", PROBLEM).with(Actors.as(author)))
                .bodyText()
                .contains("/practicas/" + known, "Hay 1 práctica parecida")
                .doesNotContain("<html");
        assertThat(web.post()
                        .uri(page)
                        .param("text", PROBLEM)
                        .param("revision", "0")
                        .param("parecidas", "true")
                        .with(Actors.as(author))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasRedirectedUrl(page + "/parecidas");
        assertThat(web.get().uri(page).with(Actors.as(author)))
                .bodyText()
                .contains("/practicas/" + known, "unidocentes");
    }
}
