package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.seasons.SeasonCalendar;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.shared.Peru;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class NextSeasonPagesTests {

    private static final String LIST = "/admin/reconocimiento/temporadas";
    private static final String PAGE = LIST + "/proxima";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private SeasonCalendar calendar;

    @Autowired
    private Clock clock;

    private Browsing browsing;
    private Access admin;
    private LocalDate first;
    private LocalDate today;

    @BeforeEach
    void setUp() {
        browsing = new Browsing(web, jdbc, members);
        admin = browsing.as(Caller.NATIONAL);
        first = calendar.plan(admin).next().first().plusDays(60);
        today = Peru.dayOf(clock.instant());
    }

    @Test
    void whatOtherDaysWouldMeanIsToldBeforeTheyAreGiven() {
        String before = calendar.plan(admin).stamp();
        assertThat(browsing.open(admin, PAGE))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Como está hoy",
                        "Primer día",
                        calendar.plan(admin).next().first().toString());

        assertThat(send(first, first.plusDays(99), "", "ver", "si"))
                .hasStatusOk()
                .bodyText()
                .contains("Así quedaría", "100 días", "empiezan de nuevo el primer día");
        assertThat(calendar.plan(admin).stamp()).isEqualTo(before);
    }

    @Test
    void theDaysAreGivenWithAReason() {
        assertThat(send(first, first.plusDays(99), ""))
                .hasStatus(422)
                .bodyText()
                .contains("Escribe el motivo.");
        assertThat(send(first, first.plusDays(99), "Sigue el año escolar")).hasRedirectedUrl(LIST);

        assertThat(calendar.plan(admin).next().first()).isEqualTo(first);
        assertThat(browsing.open(admin, LIST)).bodyText().contains("Todavía no empieza", "En curso");
        assertThat(browsing.open(admin, "/admin/auditoria")).bodyText().contains("Dio fechas a la próxima temporada");
    }

    @Test
    void whatMakesNoSenseOrComesLateIsSaidAndKept() {
        assertThat(send(today, first.plusDays(99), "Ya"))
                .hasStatus(422)
                .bodyText()
                .contains("no puede terminar hoy ni antes", today.toString());
        assertThat(browsing.send(admin, PAGE, "first", "pronto", "last", "", "reason", "Ya", "seen", ""))
                .hasStatus(422)
                .bodyText()
                .contains("pronto", "href=\"#first\"", "href=\"#last\"");
        assertThat(send(today, first.plusDays(99), ""))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#first\"", "href=\"#reason\"");
        String seen = calendar.plan(admin).stamp();
        assertThat(send(first, first.plusDays(99), "Primero")).hasStatus3xxRedirection();
        assertThat(browsing.send(
                        admin,
                        PAGE,
                        "first",
                        first.plusDays(5).toString(),
                        "last",
                        first.plusDays(200).toString(),
                        "reason",
                        "Después",
                        "seen",
                        seen))
                .hasStatus(409)
                .bodyText()
                .contains("Las fechas cambiaron mientras", "Después");
    }

    private MvcTestResult send(LocalDate from, LocalDate until, String reason, String... more) {
        String[] fields = {
            "first",
            from.toString(),
            "last",
            until.toString(),
            "reason",
            reason,
            "seen",
            calendar.plan(admin).stamp()
        };
        String[] all = new String[fields.length + more.length];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return browsing.send(admin, PAGE, all);
    }
}
