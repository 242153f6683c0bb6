package pe.minka.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
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
import pe.minka.web.security.Caller;

/** What an administrator types about a wall. */
@PlatformTest
@Transactional
class WallFormTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    private Browsing browsing;
    private Access admin;

    @BeforeEach
    void begin() {
        browsing = new Browsing(web, jdbc, members);
        admin = browsing.another(Caller.NATIONAL);
    }

    private static Document read(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void phasesAreRowsThatComeAndGoWithoutAScript() throws Exception {
        String[] typed = {
            "id", UUID.randomUUID().toString(),
            "kind", "CHALLENGES",
            "title", "Lluvias",
            "layout", "LIST",
            "audience", "EVERYBODY",
            "sections", "Temas",
            "phases[0].title", "Preguntas",
            "phases[0].from", "2026-04-01",
            "phases[0].to", "2026-04-15",
            "phases[1].title", "Propuestas",
            "phases[1].from", "2026-04-16",
            "phases[1].to", "2026-04-30"
        };

        var more = browsing.send(admin, "/admin/muros/nuevo", with(typed, "fila", "mas"));
        assertThat(more).hasStatusOk();
        assertThat(read(more).select("#phases input").eachAttr("value"))
                .containsExactly(
                        "Preguntas", "2026-04-01", "2026-04-15", "Propuestas", "2026-04-16", "2026-04-30", "", "", "");
        var less = browsing.send(admin, "/admin/muros/nuevo", with(typed, "fila", "0"));
        assertThat(read(less).select("#phases input").eachAttr("value"))
                .containsExactly("Propuestas", "2026-04-16", "2026-04-30");
        assertThat(read(less).select("#title").attr("value")).isEqualTo("Lluvias");

        assertThat(browsing.send(admin, "/admin/muros/nuevo", typed)).hasStatus3xxRedirection();
        assertThat(read(browsing.open(admin, "/admin/muros/lluvias"))
                        .select("#phases input")
                        .eachAttr("value"))
                .containsExactly("Preguntas", "2026-04-01", "2026-04-15", "Propuestas", "2026-04-16", "2026-04-30");
    }

    @Test
    void aWallIsRevisedWithItsRows() throws Exception {
        String wall = "/admin/muros/iniciativas";
        var form = read(browsing.open(admin, wall));
        String[] typed = {
            "version", form.select("input[name=version]").attr("value"),
            "title", "Muro de iniciativas",
            "layout", "SECTIONS",
            "audience", "EVERYBODY",
            "sections", form.expectFirst("textarea[name=sections]").wholeText(),
            "phases[1].title", "Ideas",
            "phases[1].from", "2026-04-01",
            "phases[1].to", "2026-04-01"
        };

        assertThat(read(browsing.send(admin, wall, with(typed, "fila", "mas"))).select("#phases input"))
                .hasSize(9);
        assertThat(browsing.send(admin, wall, typed)).redirectedUrl().isEqualTo(wall);
        assertThat(read(browsing.open(admin, wall)).select("#phases input").eachAttr("value"))
                .containsExactly("Ideas", "2026-04-01", "2026-04-01");
    }

    private static String[] with(String[] typed, String name, String value) {
        return Stream.concat(Arrays.stream(typed), Stream.of(name, value)).toArray(String[]::new);
    }

    @Test
    void everythingAmissWithAWallIsSaidAtOnceAtItsField() throws Exception {
        var refused = browsing.send(
                admin,
                "/admin/muros/nuevo",
                "kind",
                "CHALLENGES",
                "title",
                " ",
                "layout",
                "",
                "audience",
                "MACRO_REGION",
                "sections",
                "",
                "phases[0].title",
                "",
                "phases[0].from",
                "1 de abril",
                "phases[0].to",
                "2026-04-15",
                "phases[1].title",
                "Propuestas",
                "phases[1].from",
                "2026-04-30",
                "phases[1].to",
                "2026-04-16");

        assertThat(refused).hasStatus(422);
        assertThat(read(refused).select(".errors li a").eachAttr("href"))
                .containsExactly(
                        "#title",
                        "#layout",
                        "#macroRegion",
                        "#sections",
                        "#phases[0].title",
                        "#phases[0].from",
                        "#phases[1].to");
        assertThat(read(refused).select("#phases input").eachAttr("value"))
                .containsExactly("", "1 de abril", "2026-04-15", "Propuestas", "2026-04-30", "2026-04-16");
    }
}
