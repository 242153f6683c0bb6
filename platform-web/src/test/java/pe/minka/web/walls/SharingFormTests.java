package pe.minka.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.web.practices.Publishing;
import pe.minka.web.security.Caller;

/** Talking about a practice begins with which one. */
@PlatformTest
@Transactional
class SharingFormTests {

    private static final String PAGE = "/muros/intercambio/nueva";

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

    private Browsing browsing;
    private Access nilda;

    @BeforeEach
    void begin() {
        browsing = new Browsing(web, jdbc, members);
        nilda = Objects.requireNonNull(browsing.cast().of(Caller.MEMBER));
    }

    private String published() {
        return new Publishing(practices, writing, publication).publish(nilda, "Tutorías itinerantes");
    }

    private MvcTestResult send(String id, String practice) {
        String section = jdbc.sql("""
                        select s.code from wall_section s join wall w on w.id = s.wall where w.slug = 'intercambio' limit 1
                        """).query(String.class).single();
        return browsing.send(
                nilda,
                PAGE,
                "id",
                id,
                "title",
                "¿Cómo convencieron a los directores?",
                "text",
                "Cuenten",
                "section",
                section,
                "practice",
                practice);
    }

    private static Document read(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void aCodeThatIsNoneIsSaidAtItsFieldAndEverythingTypedStays() throws Exception {
        var refused = send(UUID.randomUUID().toString(), "PR-1999-0001");

        assertThat(refused).hasStatus(422);
        var page = read(refused);
        assertThat(page.select("#practice-e").text()).contains("No hay una práctica publicada con ese código");
        assertThat(page.select(".errors a").attr("href")).isEqualTo("#practice");
        assertThat(page.select("#practice").attr("value")).isEqualTo("PR-1999-0001");
        assertThat(page.select("#practice").attr("aria-describedby")).contains("practice-e");
        assertThat(page.select("#title").attr("value")).contains("directores");
        assertThat(page.select("#practice-t").hasAttr("hidden")).isTrue();
        assertThat(send(UUID.randomUUID().toString(), " ")).hasStatus(422);
    }

    @Test
    void theTitleOfWhatWasChosenIsShownAndItsAddressIsUnderstood() throws Exception {
        String code = published();
        var page = read(browsing.open(nilda, PAGE + "?practica=" + code));
        assertThat(page.select("#practice-t").text()).isEqualTo("Elegiste: Tutorías itinerantes");
        assertThat(page.select("#practice-t").hasAttr("hidden")).isFalse();

        String id = UUID.randomUUID().toString();
        assertThat(send(id, "https://minka.example/practicas/" + code)).hasStatus3xxRedirection();

        var edited = read(browsing.open(nilda, "/muros/intercambio/" + id + "/editar"));
        assertThat(edited.select("main form a[href='/practicas/" + code + "']").text())
                .isEqualTo("Tutorías itinerantes");
        assertThat(edited.select("#practice")).as("which one stays").isEmpty();
    }

    @Test
    void whatADraftIsCalledIsToldToNobody() throws Exception {
        String code = practices.start(nilda, PracticeId.next(), "Zapallo secreto");

        assertThat(read(browsing.open(nilda, PAGE + "?practica=" + code)).text())
                .doesNotContain("Zapallo");
    }
}
