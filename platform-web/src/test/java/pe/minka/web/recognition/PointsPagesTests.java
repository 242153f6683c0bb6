package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.points.MyPoints;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.shared.Peru;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class PointsPagesTests {

    private static final String RECALCULATED = """
            with r as (insert into recalculation (id, season, reason, decided_by, decided_at, until, finished_at)
                       select :id, code, 'Los valores eran muy altos', :by, now(), 2, now() from season
                       where daterange(first_day, last_day, '[]') @> (now() at time zone 'America/Lima')::date
                       returning id),
                 e as (insert into ledger_entry (participant, season, day, kind, rule, subject, occurrence, turn, points,
                                                 reason, at, recorded_at)
                       select participant, season, day, kind, rule, subject, occurrence, 2, -5, 'RECALCULATION', now(), now()
                       from contribution
                       where turns = 1 and participant in (select id from participant where member in (:members))
                       returning number)
            insert into recalculation_entry (entry, recalculation) select e.number, r.id from e cross join r
            """;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MyPoints points;

    @Autowired
    private Clock clock;

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final Cast cast;
    private final Access me;
    private final Access admin;
    private final Access second;

    @Autowired
    PointsPagesTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.web = web;
        this.jdbc = jdbc;
        this.cast = new Cast(jdbc, members);
        this.me = Objects.requireNonNull(cast.of(Caller.MEMBER));
        this.admin = cast.another(Caller.NATIONAL);
        this.second = cast.another(Caller.NATIONAL);
    }

    @Test
    void whoHasContributedNothingIsInvitedTo() {
        assertThat(get("/mi/puntos", me))
                .hasStatusOk()
                .bodyText()
                .contains("Aún no tienes aportes", "/practicas/nueva", "Con tu primer aporte aceptado");
    }

    @Test
    void everyLineSaysWhatItWasHowManyAndWhy() {
        contribute("Aulas que cuentan");

        assertThat(get("/mi/puntos", me))
                .hasStatusOk()
                .bodyText()
                .contains("Práctica publicada", "Aulas que cuentan", "+20", "Aporte aceptado", "Regla, versión 1")
                .contains("Te faltan 80 puntos y 2 tipos de aporte más para llegar al nivel Destacado.");
        assertThat(get("/mi/puntos?tipo=LESSON_PUBLISHED", me)).bodyText().contains("Nada con estos filtros");
        assertThat(get("/mi/puntos?tipo=NADA&mes=ayer&pagina=1", me))
                .bodyText()
                .contains("Aulas que cuentan", "tipo=NADA", "mes=ayer", "La lista se muestra sin eso");
        assertThat(get("/inicio", me)).bodyText().contains("Mi nivel en", "¿Por qué tengo estos puntos?");
    }

    @Test
    void whatIsAlikeIsOneLineThatOpensToEveryPoint() {
        for (int i = 0; i < 12; i++) {
            support("Aulas que cuentan");
        }

        var page = get("/mi/puntos", me);

        assertThat(page)
                .bodyText()
                .contains("12 movimientos", "10 apoyos recibidos", "+10", "2 apoyos recibidos", "Ver cada uno");
        for (var line : points.after(me.id(), null, 20)) {
            assertThat(page).bodyText().contains("/mi/puntos/" + line.contribution());
        }
        assertThat(get("/mi/puntos", me)).bodyText().doesNotContain("Ver agrupados", "name=\"cada\"");
        assertThat(get("/mi/puntos?tipo=SUPPORT_RECEIVED&cada=una", me))
                .bodyText()
                .contains("name=\"cada\" value=\"una\"", "href=\"/mi/puntos?tipo=SUPPORT_RECEIVED\"", "Ver agrupados")
                .doesNotContain("apoyos recibidos");
    }

    @Test
    void aLineOfVeryManyOpensToTheNewestAndLeadsToAllOfThem() {
        for (int i = 0; i < 13; i++) {
            contribute(me, "Aulas que cuentan", noon());
        }

        var oldest = points.after(me.id(), null, 20).getLast();
        String all = "/mi/puntos?tipo=PRACTICE_PUBLISHED&amp;mes=" + YearMonth.from(oldest.day()) + "&amp;cada=una";

        assertThat(get("/mi/puntos", me))
                .bodyText()
                .contains("13 veces por publicar la práctica", "+260", all, "Verlos todos, uno por uno")
                .doesNotContain("/mi/puntos/" + oldest.contribution());
        assertThat(get(all.replace("&amp;", "&"), me)).bodyText().contains("/mi/puntos/" + oldest.contribution());
    }

    @Test
    void everyLineLeadsToItsRule() {
        contribute("Aulas que cuentan");

        assertThat(get("/mi/puntos", me)).bodyText().contains("/mi/puntos/reglas#practica-publicada");
        assertThat(get("/mi/puntos/reglas", me))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "id=\"practica-publicada\"",
                        "no ha publicado valores oficiales",
                        "Versión 1, desde el comienzo");
    }

    @Test
    void whatWasCountedAnewSaysWhyAndWhoDecided() {
        contribute(me, "Aulas");
        contribute(admin, "Bibliotecas");
        var report = UUID.randomUUID();
        jdbc.sql(RECALCULATED)
                .param("id", report)
                .param("by", second.id().value())
                .param("members", List.of(me.id().value(), admin.id().value()))
                .update();

        String decision = "Lo decidió " + name(second);
        assertThat(get("/mi/puntos", me))
                .bodyText()
                .contains("La temporada se contó de nuevo", "«Los valores eran muy altos»", decision)
                .doesNotContain("recalculos/" + report);
        assertThat(get("/mi/puntos/" + contribution(), me))
                .bodyText()
                .contains("«Los valores eran muy altos»", decision);
        assertThat(get("/mi/puntos", admin))
                .bodyText()
                .contains(decision, "/admin/reconocimiento/recalculos/" + report);
    }

    @Test
    void aProgramReadsTheSameInSlices() {
        contribute("Aulas");
        contribute("Bibliotecas");

        assertThat(get("/api/v1/me/points?limit=1", me))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].why")
                .isEqualTo("AWARD");
        assertThat(get("/api/v1/me/points?limit=1", me))
                .bodyJson()
                .extractingPath("$.next")
                .asString()
                .isNotBlank();
        assertThat(get("/api/v1/me/points?cursor=bmFkYQ", me)).hasStatus(400);
    }

    @Test
    void aReviewIsAskedForAnsweredAndRead() {
        contribute("Aulas");
        String page = "/mi/puntos/" + contribution();

        assertThat(post(page + "/revision", me, "words", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Cuenta qué");
        assertThat(post(page + "/revision", me, "words", "¿Solo 20?"))
                .redirectedUrl()
                .isEqualTo(page);
        assertThat(get(page, me)).bodyText().contains("¿Solo 20?", "Espera respuesta");
        assertThat(get("/admin/reconocimiento/revisiones", admin)).bodyText().contains("¿Solo 20?");
        var id = jdbc.sql("select id from points_review where member = :me")
                .param("me", me.id().value())
                .query(UUID.class)
                .single();
        String queue = "/admin/reconocimiento/revisiones/" + id;
        assertThat(get(queue, admin)).bodyText().contains("¿Solo 20?", "Enviar respuesta");
        assertThat(post(queue, admin, "reason", "")).hasStatus(422);
        assertThat(post(queue, admin, "reason", "Es lo que da la regla.")).hasStatus3xxRedirection();
        assertThat(get(page, me)).bodyText().contains("Es lo que da la regla.", "Solicitar revisión");
        assertThat(get(queue, admin))
                .bodyText()
                .contains("Este pedido ya tiene respuesta.", "«Es lo que da la regla.»");
        assertThat(post(queue, second, "reason", "Falta uno"))
                .hasStatus(409)
                .bodyText()
                .contains("Ya no se puede: se decidió antes", "<p class=\"letter\">Falta uno</p>");
    }

    private MvcTestResult get(String address, Access who) {
        return web.get().uri(address).with(Actors.as(who)).exchange();
    }

    private MvcTestResult post(String address, Access who, String field, String value) {
        var request = web.post().uri(address).with(Actors.as(who)).with(csrf());
        return field.isEmpty()
                ? request.exchange()
                : request.param(field, value).exchange();
    }

    private UUID contribution() {
        return points.after(me.id(), null, 1).getFirst().contribution();
    }

    private String name(Access who) {
        return jdbc.sql("select given_names || ' ' || surnames from member where id = :id")
                .param("id", who.id().value())
                .query(String.class)
                .single();
    }

    private void support(String title) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.SUPPORT_RECEIVED);
        var told = Contribution.accepted(cause, me.id(), title, "/practicas", noon());
        ledger.record(told.givenBy(cast.another(Caller.MEMBER).id()));
    }

    private void contribute(String title) {
        contribute(me, title);
    }

    private void contribute(Access who, String title) {
        contribute(who, title, clock.instant());
    }

    private void contribute(Access who, String title, Instant at) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_PUBLISHED);
        ledger.record(Contribution.accepted(cause, who.id(), title, "/practicas", at));
    }

    /** The last one that has struck: many things at once are of one day then, also around midnight. */
    private Instant noon() {
        var now = clock.instant();
        var noon = Peru.startOf(Peru.dayOf(now)).plus(Duration.ofHours(12));
        return noon.isAfter(now) ? noon.minus(Duration.ofDays(1)) : noon;
    }
}
