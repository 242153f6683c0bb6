package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Section;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

@CoreTest
class PracticePublicationTests {

    @Autowired
    private Authors authors;

    @Autowired
    private PracticePublication publication;

    @Autowired
    private PracticeReading reading;

    @Autowired
    private PracticeTeams teams;

    @Autowired
    private JdbcClient jdbc;

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    @Test
    void whatIsReadyIsPublishedOnce(Scenario scenario) {
        var nilda = authors.member("Nilda");
        String code = authors.readyDraft(nilda, "Tutorías");

        scenario.stimulate(() -> publication.publish(nilda, code, ""))
                .andWaitForEventOfType(PracticePublished.class)
                .matching(published ->
                        published.code().equals(code) && published.title().equals("Tutorías"))
                .toArrive();

        var page = reading.page(code);
        assertThat(page.stage()).isEqualTo(Stage.INITIAL);
        assertThat(page.inForce()).isTrue();
        assertThat(page.version().number()).isEqualTo(1);
        assertThat(page.sheet().problem().text()).startsWith("Uno de cada ocho");
        refused("practices.version.same", () -> publication.publish(nilda, code, "Otra vez"));
    }

    @Test
    void whoSendsThePageTwiceHasPublishedOnce() {
        var nilda = authors.member("Nilda");
        String code = authors.readyDraft(nilda, "Tutorías");

        assertThat(publication.publish(nilda, code, "", 0)).isEqualTo(1);
        assertThat(publication.publish(nilda, code, "", 0)).isEqualTo(1);
        authors.write(nilda, code, Section.PROBLEM, new Narrative("Ahora se sabe más."), 1);
        refused("practices.reason.missing", () -> publication.publish(nilda, code, "", 0));
        assertThat(publication.publish(nilda, code, "Cifra de 2026", 1)).isEqualTo(2);
        assertThat(publication.publish(nilda, code, " Cifra de 2026 ", 1)).isEqualTo(2);
        refused("practices.version.same", () -> publication.publish(nilda, code, "Otra vez", 2));
        assertThat(reading.versions(code)).hasSize(2);
    }

    @Test
    void whatLacksSomethingIsNotPublished() {
        var nilda = authors.member("Nilda");
        String code = authors.draft(nilda, "Tutorías");

        refused("practices.guards.pending", () -> publication.publish(nilda, code, ""));

        assertThat(reading.draft(nilda, code).guards())
                .filteredOn(guard -> !guard.met())
                .extracting(Guard::code)
                .containsExactly("summary", "problem", "description");
    }

    @Test
    void whatCannotBeSoIsNotPublished() {
        var nilda = authors.member("Nilda");
        String code = authors.readyDraft(nilda, "Tutorías");
        var more = new Results.Item(UUID.randomUUID(), "Más lectores", "", "", "700", "620", "", Set.of());
        authors.write(nilda, code, Section.RESULTS, new Results(List.of(more)), 0);

        refused("practices.guards.pending", () -> publication.publish(nilda, code, ""));

        assertThat(reading.draft(nilda, code).guards())
                .filteredOn(guard -> !guard.met())
                .extracting(Guard::code)
                .containsExactly("figures");
    }

    @Test
    void onlyTheHolderPublishes() {
        var nilda = authors.member("Nilda");
        var rosalia = authors.member("Rosalía");
        String code = authors.readyDraft(nilda, "Tutorías");
        teams.invite(nilda, code, rosalia.id());
        teams.accept(rosalia, teams.waitingFor(rosalia).getFirst().id());

        assertThatThrownBy(() -> publication.publish(rosalia, code, "")).isInstanceOf(Forbidden.class);
    }

    @Test
    void theDraftGoesOnWhileEverybodyReadsTheLastVersion() {
        var nilda = authors.member("Nilda");
        String code = authors.readyDraft(nilda, "Tutorías");
        publication.publish(nilda, code, "");

        authors.write(nilda, code, Section.PROBLEM, new Narrative("Ahora se sabe más."), 1);

        assertThat(reading.page(code).sheet().problem().text()).startsWith("Uno de cada ocho");
        assertThat(reading.draft(nilda, code).changes()).containsExactly(Section.PROBLEM);
        refused("practices.reason.missing", () -> publication.publish(nilda, code, " "));

        assertThat(publication.publish(nilda, code, "Cifra de 2026")).isEqualTo(2);
        assertThat(reading.page(code).sheet().problem().text()).isEqualTo("Ahora se sabe más.");
        assertThat(reading.versions(code)).extracting(VersionView::reason).containsExactly("Cifra de 2026", null);
    }

    @Test
    void noVersionIsEverChanged() {
        var nilda = authors.member("Nilda");
        String code = authors.readyDraft(nilda, "Tutorías");
        publication.publish(nilda, code, "");

        assertThatThrownBy(() ->
                        jdbc.sql("update practice_version set reason = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from practice_version").update())
                .isInstanceOf(DataAccessException.class);
    }
}
