package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.seasons.SeasonDesk;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

/** Seasons that are over and closed, and the digests that anybody may keep. */
@PlatformTest
@Transactional
class ClosedSeasonPagesTests {

    private static final String REACHED =
            "insert into standing_reached (season, participant, standing, reached_at) values ('2003', :id, 'PARTICIPATING', now())";

    private static final String RENAMED = """
            insert into standing_ladder (version, participating, distinguished, distinguished_points, distinguished_kinds,
                                         transforming, transforming_points, transforming_kinds, decided_at, reason)
            select version + 1, :name, distinguished, distinguished_points, distinguished_kinds, transforming,
                   transforming_points, transforming_kinds, clock_timestamp(), 'Se prueba'
            from standing_ladder
            order by version desc
            limit 1
            """;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private SeasonDesk seasons;

    private Browsing browsing;
    private PastSeason past;
    private Access admin;
    private Access nilda;

    @BeforeEach
    void setUp() {
        browsing = new Browsing(web, jdbc, members);
        admin = browsing.as(Caller.NATIONAL);
        nilda = browsing.as(Caller.MEMBER);
        past = PastSeason.in(jdbc);
    }

    @Test
    void levelsAreCalledAsOnTheDayOfTheClosing() {
        var who = past.takesPart(nilda.id(), 10);
        jdbc.sql(REACHED).param("id", who).update();
        rename("Telar de antes");
        seasons.close(admin, "2003");
        rename("Telar de después");

        assertThat(browsing.open(nilda, "/ranking/temporadas/2003"))
                .bodyText()
                .contains("Telar de antes")
                .doesNotContain("Telar de después");
        assertThat(browsing.open(admin, "/admin/reconocimiento/temporadas/2003"))
                .bodyText()
                .contains("Telar de antes")
                .doesNotContain("Telar de después");
    }

    @Test
    void theDigestsOfASeasonThereIsNotAreNotUnderstood() {
        assertThat(web.get().uri("/api/v1/recognition/digests?season=zz"))
                .hasStatus(400)
                .bodyText()
                .contains("\"season\"", "Usa uno de estos valores: ", "2003");
    }

    @Test
    void aSeasonThatIsOverIsNamedAndClosedForEver() {
        past.contributed(nilda.id());
        String season = "/admin/reconocimiento/temporadas/2003";
        assertThat(browsing.send(admin, season, "name", "Primera temporada")).hasStatus3xxRedirection();
        assertThat(browsing.open(admin, "/admin/reconocimiento/temporadas"))
                .bodyText()
                .contains("Primera temporada", "Terminó; falta cerrarla", "En curso");
        assertThat(browsing.send(admin, season + "/cerrar")).hasRedirectedUrl(season);
        assertThat(browsing.open(admin, season))
                .hasStatusOk()
                .bodyText()
                .contains("La firma coincide", nilda.profile().name(), "La cerró", "/verificar/claves/", "Ver la firma")
                .doesNotContain("Sí, cerrarla");
        assertThat(browsing.open(nilda, "/reconocimiento/resumenes"))
                .bodyText()
                .contains("Temporadas cerradas", "Temporada «Primera temporada» (2003)")
                .contains("1 persona en el resultado", "/verificar/claves/");
    }

    @Test
    void aClosingThatIsNotWhatWasSignedLeadsWhoeverAdministersToWhatIsNotAttendedTo() {
        jdbc.sql("update season set closed_at = now() where code = '2003'").update();
        jdbc.sql("""
                insert into season_closing (season, people, hash, closed_by, closed_at) values ('2003', 0, 'x', :by, now())
                """).param("by", admin.id().value()).update();

        assertThat(browsing.open(admin, "/admin/reconocimiento/temporadas/2003"))
                .hasStatusOk()
                .bodyText()
                .contains("La firma no coincide", "Ver lo que está sin atender");
        assertThat(browsing.open(nilda, "/ranking/temporadas/2003"))
                .hasStatusOk()
                .bodyText()
                .contains("La firma no coincide")
                .doesNotContain("Ver lo que está sin atender");
    }

    @Test
    void everybodyReadsTheDigestsWithoutAnAccount() {
        assertThat(browsing.open(nilda, "/reconocimiento/resumenes"))
                .hasStatusOk()
                .bodyText()
                .contains("Resúmenes");
        assertThat(browsing.open(nilda, "/api/v1/recognition/digests?season=2003"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        String hash = "f0".repeat(32);
        jdbc.sql("""
                with seal as (insert into ledger_seal (season, number, entries, hash, sealed_at)
                              values ('2003', 1, 1, :hash, now())
                              returning season, number, entries, hash)
                insert into ledger_digest (season, day, seal, entries, hash, made_at)
                select season, '2003-05-05', number, entries, hash, now()
                from seal
                """).param("hash", hash).update();
        assertThat(web.get().uri("/reconocimiento/resumenes?temporada=2003"))
                .hasStatusOk()
                .bodyText()
                .contains(hash, "Aquí no hay nombres ni puntos de nadie")
                .doesNotContain(nilda.profile().name());
        assertThat(web.get().uri("/api/v1/recognition/digests?season=2003"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].hash")
                .asArray()
                .containsExactly(hash);
    }

    private void rename(String name) {
        jdbc.sql(RENAMED).param("name", name).update();
    }
}
