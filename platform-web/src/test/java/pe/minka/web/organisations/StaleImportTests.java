package pe.minka.web.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.shared.Uuid7;
import pe.minka.web.security.Caller;

/** A file that was looked at before somebody else changed the catalogue. What is refused is rolled back for real. */
@PlatformTest
class StaleImportTests {

    private static final String FILE = """
            tipo;codigo;nombre;region
            UGEL;980001;UGEL Cerro Nuevo;Ayacucho
            UGEL;980002;UGEL Cerro Dos;Ayacucho
            """;

    private static final String REGISTER = """
            insert into organisation (id, version, kind, code, name, region, active)
            values (?, 0, 'UGEL', '980001', 'UGEL Cerro', 'AYA', true)
            """;

    private static final String NAME = "select name from organisation where id = ?";
    private static final String COUNT = "select count(*) from organisation where code like '9800%'";

    private final Browsing browsing;
    private final JdbcClient jdbc;
    private final Access national;
    private final UUID organisation = Uuid7.next();

    @Autowired
    StaleImportTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.browsing = new Browsing(web, jdbc, members);
        this.jdbc = jdbc;
        this.national = browsing.as(Caller.NATIONAL);
    }

    @BeforeEach
    void anOrganisation() {
        jdbc.sql(REGISTER).param(organisation).update();
    }

    @AfterEach
    void leaveTheCatalogueAsItWas() {
        jdbc.sql("delete from organisation where code like '9800%'").update();
        jdbc.sql("delete from organisation_import where uploaded_by = ?")
                .param(national.id().value())
                .update();
    }

    @Test
    void itIsRefusedLookedAtOnceMoreAndThenApplied() {
        String preview = leadsTo(browsing.upload(national, "/admin/entidades/importar", "cerros.csv", FILE));
        renameMeanwhile();

        var refused = browsing.send(national, preview + "/confirmar");

        assertThat(refused).hasStatus(409).bodyText().contains("No aplicamos nada");
        assertThat(name()).isEqualTo("UGEL Cerro Viejo");
        assertThat(organisations()).isOne();
        assertThat(browsing.open(national, preview + "?ver=cambios")).bodyText().contains("UGEL Cerro</del>");

        String again = read(refused).select("form:contains(Volver a revisar)").attr("action");
        assertThat(leadsTo(browsing.send(national, again))).isEqualTo(preview);
        assertThat(browsing.open(national, preview + "?ver=cambios")).bodyText().contains("UGEL Cerro Viejo</del>");

        assertThat(leadsTo(browsing.send(national, preview + "/confirmar"))).isEqualTo(preview);
        assertThat(name()).isEqualTo("UGEL Cerro Nuevo");
        assertThat(organisations()).isEqualTo(2);
    }

    private void renameMeanwhile() {
        assertThat(browsing.send(
                        national,
                        "/admin/entidades/" + organisation,
                        "name",
                        "UGEL Cerro Viejo",
                        "region",
                        "AYA",
                        "version",
                        "0"))
                .hasStatus3xxRedirection();
    }

    private String name() {
        return jdbc.sql(NAME).param(organisation).query(String.class).single();
    }

    private long organisations() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }

    private static String leadsTo(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static Document read(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
