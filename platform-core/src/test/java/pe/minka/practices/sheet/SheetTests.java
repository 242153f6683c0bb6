package pe.minka.practices.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pe.minka.shared.RuleViolation;
import pe.minka.writing.Gap;
import pe.minka.writing.PartState;

class SheetTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private static Results.Item result(String value, String denominator, String cutOff) {
        return new Results.Item(
                ID, "Menos estudiantes dejan de asistir.", value, "12,4 %", "", denominator, cutOff, Set.of());
    }

    private static List<String> fields(SectionContent content) {
        return content.gaps().stream().map(Gap::field).toList();
    }

    @Test
    void anEmptySheetHasNotBeenBegun() {
        for (var section : Section.values()) {
            assertThat(Sheet.EMPTY.content(section).state()).isEqualTo(PartState.NOT_STARTED);
        }
    }

    @Test
    void aTitleAloneIsUnderWay() {
        var presentation = Presentation.titled("  Tutorías\n itinerantes ");

        assertThat(presentation.title()).isEqualTo("Tutorías itinerantes");
        assertThat(presentation.state()).isEqualTo(PartState.IN_PROGRESS);
        assertThat(fields(presentation)).containsExactly("summary", "territory", "startedOn", "themes", "modality");
    }

    @Test
    void everythingAskedForMakesItComplete() {
        var presentation = new Presentation(
                "Tutorías", "Dos tutores.", "Provincia", "12/03/2024", Set.of("permanencia"), Modality.ALL, Set.of());

        assertThat(presentation.gaps()).isEmpty();
        assertThat(presentation.state()).isEqualTo(PartState.COMPLETE);
    }

    @Test
    void aTextThatIsTooLongIsKeptAndSaid() {
        var problem = new Narrative("a".repeat(Narrative.LONGEST + 7));

        assertThat(problem.text()).hasSize(Narrative.LONGEST + 7);
        assertThat(problem.state()).isEqualTo(PartState.IN_PROGRESS);
        assertThat(problem.gaps()).containsExactly(Gap.at("text", "writing.gap.tooLong", Narrative.LONGEST, 7));
    }

    @Test
    void whatNobodyTypesByHandIsRefused() {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> new Narrative("a".repeat(20_001)));
    }

    @Test
    void aPercentageSaysOfHowManyAndUntilWhen() {
        var results = new Results(List.of(result("7,1 %", "", "junio")));

        assertThat(fields(results)).containsExactly("items[0].denominator", "items[0].cutOff");
    }

    private static Results.Item counted(String numerator, String denominator, String cutOff) {
        return new Results.Item(UUID.randomUUID(), "Más lectores.", "", "", numerator, denominator, cutOff, Set.of());
    }

    @Test
    void whatCannotBeSoIsSaidAtItsField() {
        var results = new Results(List.of(
                counted("700", "620", ""),
                counted("", "0", ""),
                counted("44", "620", "31/02/2025"),
                counted("", "", "")));

        assertThat(fields(results)).containsExactly("items[0].numerator", "items[1].denominator", "items[2].cutOff");
        assertThat(results.impossible()).hasSize(3);
        assertThat(new Results(List.of(counted("44 redes", "12 escuelas", "30/06/2025"))).impossible())
                .as("two different things are not compared")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/03/1989", "01/01/0209"})
    void aPracticeHasNotBegunSoLongAgo(String day) {
        var presentation = new Presentation(
                "Tutorías", "Dos tutores.", "Provincia", day, Set.of("permanencia"), Modality.ALL, Set.of());

        assertThat(fields(presentation)).containsExactly("startedOn");
        assertThat(presentation.hasImpossibleStart(TODAY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"22/11/2026,false", "23/11/2026,true", "01/01/1990,false", "cuando empezó el año,false"})
    void aPracticeHasBegunBeforeAnybodyReadsOfIt(String day, boolean impossible) {
        assertThat(new Presentation("Tutorías", "", "", day, Set.of(), null, Set.of()).hasImpossibleStart(TODAY))
                .isEqualTo(impossible);
    }

    @Test
    void aResultWithItsFigureIsComplete() {
        assertThat(new Results(List.of(result("7,1 %", "2 603", "30/06/2025"))).gaps())
                .isEmpty();
        assertThat(new Results(List.of(new Results.Item(ID, "Hay un acuerdo.", "", "", "", "", "", Set.of()))).gaps())
                .as("not everything can be counted")
                .isEmpty();
    }

    @Test
    void emptyLinesOfAFormAreNoItems() {
        var strategy = new Strategy(List.of(
                new Strategy.Item(ID, "", " ", "\r\n"),
                new Strategy.Item(UUID.randomUUID(), "", "Visitar", "Cada mes.")));

        assertThat(strategy.items()).hasSize(1);
        assertThat(strategy.gaps()).isEmpty();
    }

    @Test
    void twoItemsAreNeverTheSame() {
        var item = new Components.Item(ID, "Cuaderno", "Papel", "");

        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> new Components(List.of(item, item)));
    }

    @Test
    void sustainabilityIsFormalisedWhereOneCanLookItUp() {
        assertThat(new Criteria("", "", "", "x", Set.of(), Instrument.POI, "").isFormalised())
                .isFalse();
        assertThat(new Criteria("", "", "", "x", Set.of(), Instrument.POI, "POI 2026, actividad 14").isFormalised())
                .isTrue();
    }

    @Test
    void saysWhichSectionsDiffer() {
        var other = Sheet.EMPTY
                .with(Section.PROBLEM, new Narrative("Nadie sabía"))
                .with(Section.RESULTS, new Results(List.of(result("", "", ""))));

        assertThat(Sheet.EMPTY.changesTo(other)).containsExactly(Section.PROBLEM, Section.RESULTS);
        assertThat(other.problem().text()).isEqualTo("Nadie sabía");
        assertThat(other.description()).isEqualTo(Narrative.NONE);
    }
}
