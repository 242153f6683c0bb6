package pe.minka.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.policy.Cast;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.web.practices.Publishing;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class SearchTests {

    private final MockMvc web;
    private final JdbcClient jdbc;
    private final MemberAccess members;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeWriting writing;

    @Autowired
    private PracticePublication publication;

    @Autowired
    SearchTests(MockMvc web, JdbcClient jdbc, MemberAccess members) {
        this.web = web;
        this.jdbc = jdbc;
        this.members = members;
    }

    private Cast cast;

    @BeforeEach
    void people() {
        cast = new Cast(jdbc, members);
    }

    @Test
    void helpIsFoundWithoutAccents() throws Exception {
        var page = search("CONTRASENA", Caller.VISITOR);

        assertThat(addresses(page)).contains("/ayuda/entrar#elegir-una-buena-contrasena");
        assertThat(page.select("[role=status]").text()).contains("«CONTRASENA»");
    }

    @Test
    void aVisitorFindsNeitherRegionsNorOrganisationsNorPeople() throws Exception {
        var page = search("ayacucho", Caller.VISITOR);

        assertThat(addresses(page))
                .noneMatch(address -> address.startsWith("/regiones")
                        || address.startsWith("/entidades")
                        || address.startsWith("/admin"));
    }

    @Test
    void aMemberFindsRegionsAndOrganisationsByAnyNameButNobody() throws Exception {
        assertThat(addresses(search("ayacucho", Caller.MEMBER))).contains("/regiones/AYA");
        assertThat(addresses(search("ugel 09 huaura", Caller.MEMBER)))
                .anyMatch(address -> address.startsWith("/entidades/ugel-"));
        assertThat(addresses(search("drelm", Caller.MEMBER)))
                .anyMatch(address -> address.startsWith("/entidades/dre-"));
        assertThat(addresses(search("elenco", Caller.MEMBER))).noneMatch(address -> address.startsWith("/admin"));
    }

    @Test
    void anAdministratorFindsOnlyThePeopleInReach() throws Exception {
        var neighbour = renamed(cast.neighbour("ACTIVE"), "Ñahuinlla Tupayachi");

        assertThat(addresses(search("nahuinlla", Caller.NATIONAL))).contains("/admin/personas/" + neighbour.value());
        assertThat(addresses(search("nahuinlla", Caller.REGIONAL))).contains("/admin/personas/" + neighbour.value());
        assertThat(addresses(search("nahuinlla", Caller.MODERATOR))).noneMatch(address -> address.startsWith("/admin"));

        jdbc.sql(
                        "update member set organisation = (select id from organisation where code = '120005' and kind = 'UGEL') where id = :id")
                .param("id", neighbour.value())
                .update();
        assertThat(addresses(search("nahuinlla", Caller.REGIONAL))).noneMatch(address -> address.startsWith("/admin"));
    }

    @Test
    void nothingFoundSaysWhatToDo() throws Exception {
        var page = search("zzzqqq", Caller.VISITOR);

        assertThat(page.select(".empty").text()).contains("zzzqqq");
        assertThat(page.select(".empty a").eachAttr("href")).containsExactly("/ayuda");
        assertThat(page.select("main a[href^=/ingresar]").attr("href")).contains("volver=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or '1'='1",
                "x'; drop table member; --",
                "\\",
                "%",
                "_",
                "a:*&!|()<->",
                "${7919*6841}",
                "#{7919*6841}",
                "__${7919*6841}__",
                "{{7919*6841}}",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "\u0007\u001f",
                "😀😀"
            })
    void whatIsTypedIsOnlyText(String hostile) throws Exception {
        for (Caller caller : List.of(Caller.VISITOR, Caller.MEMBER, Caller.NATIONAL)) {
            var page = search(hostile, caller);

            assertThat(page.select("main script:not([src]), main [onerror]")).isEmpty();
            assertThat(page.select("main").text()).doesNotContain("54173879");
        }
        assertThat(jdbc.sql("select count(*) from member").query(Long.class).single())
                .isPositive();
    }

    @Test
    void aVeryLongTextIsCutAndLookedFor() throws Exception {
        assertThat(search("😀".repeat(5_000) + " ugel", Caller.NATIONAL)
                        .select("#q")
                        .val())
                .hasSize(200);
    }

    @ParameterizedTest
    @EnumSource(Caller.class)
    void anEmptyBoxIsAnInvitation(Caller caller) throws Exception {
        var page = search(null, caller);

        assertThat(page.select("main form[role=search] input[name=q]")).hasSize(1);
        assertThat(page.select("main .empty, main [role=status]")).isEmpty();
    }

    @Test
    void practicesAreFoundAsOnTheirOwnPageWithSomeWordsOrPutRight() throws Exception {
        var author = Objects.requireNonNull(cast.of(Caller.MEMBER));
        // A word of its own: others have published hundreds before, and a page has room for a few.
        String code = new Publishing(practices, writing, publication).publish(author, "Chasquis itinerantes");

        var some = search("chasquis extraterrestres", Caller.VISITOR);
        assertThat(addresses(some)).contains("/practicas/" + code);
        assertThat(some.select("section[aria-labelledby=g-practices]").text()).contains("Estas tienen algunas");

        var mistyped = search("chasqis itinerntes", Caller.VISITOR);
        assertThat(mistyped.select("main a[href^=/practicas?q=]").text()).contains("chasquis itinerantes");
    }

    private MemberId renamed(MemberId member, String surnames) {
        jdbc.sql("update member set surnames = :surnames where id = :id")
                .param("surnames", surnames)
                .param("id", member.value())
                .update();
        return member;
    }

    private static List<String> addresses(Document page) {
        return page.select("main .tasks a").eachAttr("href");
    }

    private Document search(@Nullable String text, Caller caller) throws Exception {
        var request = get("/buscar");
        if (text != null) {
            request.param("q", text);
        }
        var asker = cast.of(caller);
        if (asker != null) {
            request.with(Actors.as(asker));
        }
        var answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
