package pe.minka.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.PlatformTest;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.members.Accounts;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

@PlatformTest
class AuditTests {

    private final Browsing browsing;
    private final Accounts accounts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Access regional;
    private final Access national;
    private final MemberId here;
    private final MemberId there;

    @Autowired
    AuditTests(
            MockMvcTester web,
            JdbcClient jdbc,
            MemberAccess members,
            Accounts accounts,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
        this.browsing = new Browsing(web, jdbc, members);
        this.accounts = accounts;
        this.regional = browsing.as(Caller.REGIONAL);
        this.national = browsing.as(Caller.NATIONAL);
        this.here = browsing.cast().neighbour("ACTIVE");
        this.there = browsing.cast().stranger("ACTIVE");
    }

    @Test
    void aRegionalAdministratorReadsTheOwnRegionAndANationalOneEverything() {
        accounts.disable(national, here, new Reason("Aquí"));
        accounts.disable(national, there, new Reason("Allá"));

        assertThat(browsing.open(regional, of(here))).bodyText().contains("«Aquí»", "Desactivó una cuenta");
        assertThat(browsing.open(regional, of(there))).bodyText().doesNotContain("«Allá»");
        assertThat(browsing.open(regional, of(there) + "&region=JUN"))
                .bodyText()
                .doesNotContain("«Allá»");
        assertThat(browsing.open(national, of(there))).bodyText().contains("«Allá»");
        assertThat(file(regional, of(there))).doesNotContain("Allá");
        assertThat(browsing.open(regional, "/admin/personas/" + here.value()))
                .bodyText()
                .contains("«Aquí»");
    }

    @Test
    void theLogIsFilteredByPersonActionRegionAndDay() {
        accounts.disable(national, here, new Reason("Motivo uno"));
        accounts.enable(national, here, new Reason("Motivo dos"));
        var today = LocalDate.now(ZoneId.of("America/Lima"));

        assertThat(browsing.open(national, of(here) + "&accion=member.disabled"))
                .bodyText()
                .contains("Motivo uno")
                .doesNotContain("Motivo dos");
        assertThat(browsing.open(national, of(here) + "&region=JUN")).bodyText().doesNotContain("Motivo uno");
        assertThat(browsing.open(national, of(here) + "&desde=" + today + "&hasta=" + today))
                .bodyText()
                .contains("Motivo uno", "Motivo dos");
        assertThat(browsing.open(national, of(here) + "&desde=" + today.plusDays(1)))
                .bodyText()
                .doesNotContain("Motivo uno");
        assertThat(browsing.open(national, "/admin/auditoria?desde=ayer&accion=nada&region=zz"))
                .hasStatusOk()
                .bodyText()
                .contains("No entendimos estos filtros", "desde=ayer", "region=zz");
        assertThat(browsing.open(national, "/admin/auditoria?region=05"))
                .bodyText()
                .doesNotContain("No entendimos");
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsNone() {
        accounts.disable(national, here, new Reason("=HYPERLINK(\"http://x.pe\")"));

        assertThat(file(national, of(here)))
                .startsWith("\ufeff")
                .contains("'=HYPERLINK")
                .doesNotContain(",=HYPERLINK")
                .doesNotContain(",\"=HYPERLINK");
    }

    @Test
    void whatBelongsToAnEntryReadsInSpanish() {
        tell("practice.advanced", Map.of("from", "INITIAL", "to", "INTERMEDIATE"));
        tell("practice.stageRequested", Map.of("stage", "ADVANCED"));
        tell("practice.reviewed", Map.of("level", "TERRITORIAL", "version", "2", "met", "3"));
        tell("practice.advised", Map.of("kind", "PERSONALISED", "heldOn", "2026-03-04"));
        tell("token.issued", Map.of("name", "Tablero", "scopes", "READ, ADMINISTER"));
        tell("partner.described", Map.of("type", "UNIVERSITY → RESEARCH", "web", "∅ → https://x.pe"));
        tell("organisation.registered", Map.of("code", "050003", "active", "false → true"));
        tell("recognition.switched", Map.of("after", "off"));
        tell("recognition.ruleChanged", Map.of("before", "5", "after", "∅", "from", "2026-03-01"));
        tell("comment.hidden", Map.of("about", "practice:0193a0c8-0000-7000-8000-000000000001"));

        tell("credentials.keyCompromised", Map.of("untrustedFrom", "2026-11-22"));
        tell("recognition.standingsUndone", Map.of("count", "7"));
        tell("recognition.seasonPlanned", Map.of("before", "2026-01-01/2026-12-31", "after", "2026-01-01/2026-11-30"));

        String file = file(national, of(here));

        assertThat(file)
                .contains("No es de confianza desde: 22 nov 2026", "Personas que perdieron un nivel: 7")
                .contains("Cambio: del 1 ene 2026 al 31 dic 2026 → del 1 ene 2026 al 30 nov 2026")
                .contains("Cambio: Inicial → Intermedio", "Estadio: Avanzado", "Revisión: Revisión territorial")
                .contains("Criterios que cumple: 3", "Tipo: Asesoría personalizada", "Se realizó: 4 mar 2026")
                .contains("Puede: Leer, Usar mis roles", "Tipo: Universidad → Centro de investigación")
                .contains("Código: 050003", "Vigente: no → sí", "Después: oculto", "Rige desde: 1 mar 2026")
                .contains("Cambio: 5 → ninguno", "Sobre: Práctica")
                .doesNotContain("INITIAL", "READ", "RESEARCH", "practice:", "heldOn", "scopes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tejedora 0/0, Destacado 50/3, Cumbre 300/3 | Tejedora 0/0, Destacado 100/3, Cumbre 300/3"
                        + " | Cambio: Destacado: de 50 a 100 puntos, 3 tipos",
                "Participa 0/0, Destacado 50/1, Cumbre 300/3 | Tejedora 0/0, Destacado 1/2, La más alta 300/3"
                        + " | Cambio: Participa, ahora Tejedora; Destacado: de 50 a 1 punto, de 1 a 2 tipos;"
                        + " Cumbre, ahora La más alta",
                "De antes | De hoy | Cambio: De antes → De hoy"
            })
    void ofTheStandingsOnlyWhatChangedIsSaid(String before, String after, String said) {
        var decider = browsing.as(Caller.NATIONAL);
        tell(decider, "recognition.standingsChanged", "standings", "", Map.of("before", before, "after", after));
        tell(decider, "recognition.boardsRebuilt", "recognition", "*", Map.of());

        assertThat(file(national, "/admin/auditoria?persona=" + decider.id().value()))
                .contains(said, ",Niveles de la temporada,", ",Reconocimiento,");
    }

    private void tell(String action, Map<String, String> facts) {
        tell(national, action, "member", here.value().toString(), facts);
    }

    private void tell(Access who, String action, String kind, String subject, Map<String, String> facts) {
        transaction.executeWithoutResult(told -> audit.record(
                AuditRecord.of(who.id().actor(), action, kind, subject).with(facts)));
    }

    private static String of(MemberId person) {
        return "/admin/auditoria?persona=" + person.value();
    }

    private String file(Access admin, String address) {
        var response = browsing.open(admin, address.replace("/auditoria?", "/auditoria.csv?"))
                .getResponse();
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
