package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class SimulatedBoardsTests {

    private static final String PAGE = "/admin/reconocimiento/simulacion";

    private static final String DRAFT = """
            {"season": "2003", "rules": [{"kind": "LESSON_PUBLISHED", "points": 30, "enabled": true}]}
            """;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Test
    void eachBoardHasItsOwnListAndWhoIsOnNoneIsToldApart() {
        var browsing = new Browsing(web, jdbc, members);
        var past = PastSeason.in(jdbc);
        var admin = browsing.as(Caller.NATIONAL);
        past.contributed(browsing.as(Caller.MEMBER).id());
        var advisor = browsing.as(Caller.ADVISOR);
        past.contributed(advisor.id());
        past.change(advisor.id(), "board = 'ADVISORS'");
        var hidden = browsing.cast().neighbour("ACTIVE");
        past.contributed(hidden);
        past.change(hidden, "visibility = 'HIDDEN'");

        assertThat(browsing.send(admin, PAGE, new DraftFields(jdbc).of("2003", "", "30", "ACCEPTANCE", "ACCEPTANCE")))
                .bodyText()
                .contains(
                        "Gestores: quién subiría y quién bajaría de puesto",
                        "Asesores: quién subiría y quién bajaría de puesto",
                        "Fuera de las tablas: a quién le cambiarían los puntos",
                        "1 persona con puntos no está en ninguna tabla (1 no quiere aparecer): 1 tendría más puntos"
                                + " y ninguna tendría menos.",
                        "cuentan a todas las personas con puntos, estén o no en una tabla",
                        advisor.profile().name());
        assertThat(web.post()
                        .uri("/api/v1/recognition/simulations")
                        .with(Actors.as(admin))
                        .with(csrf())
                        .contentType("application/json")
                        .content(DRAFT)
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"rising":0,"falling":0,"staying":2,
                         "boards":[{"board":"MEMBERS","rising":0,"falling":0,"staying":1},
                                   {"board":"ADVISORS","rising":0,"falling":0,"staying":1}],
                         "unranked":{"administering":0,"hidden":1,"paused":0,"erased":0,"gaining":1,"losing":0},
                         "shifts":[{"board":"MEMBERS"},{"board":"ADVISORS"},{"board":"NONE","member":null}]}
                        """);
    }
}
