package pe.minka.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pe.minka.lessons.form.Consent;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.General;
import pe.minka.lessons.form.Impact;
import pe.minka.lessons.form.Learning;
import pe.minka.lessons.form.LessonContent;
import pe.minka.lessons.form.Sharing;
import pe.minka.samples.WordSample;

/** The form of lessons: what it holds is the same after it was written and read, and a doubtful mark is no yes. */
class LessonFormTests {

    private static LessonContent full(Impact impact, Consent consent) {
        return new LessonContent(
                new Experience(
                        "Avisar antes de la lluvia",
                        Set.of(),
                        "Plan de permanencia 2026",
                        "Las lluvias cortaron el camino.\n- Dos semanas en marzo\n- Una en abril",
                        impact,
                        "Tres escuelas quedaron sin visita.\n\nNadie lo supo a tiempo."),
                new Learning(
                        List.of(
                                new Learning.Action(UUID.randomUUID(), "Acordar un aviso por radio"),
                                new Learning.Action(UUID.randomUUID(), "Dejar materiales en febrero")),
                        "Lo que se acuerda antes de la lluvia se cumple.",
                        "Preguntar primero por el camino."),
                new General("Área de gestión pedagógica", "Ana Ríos", "999 888 777", "ana@ugel.gob.pe", "30/06/2026"),
                new Sharing(consent));
    }

    private static LessonFormReading again(LessonContent content) {
        var sheet = Forms.LESSONS.sheet(new LessonForm(content, "UGEL Huanta"));
        return Forms.LESSONS.read(Forms.WRITER.write(sheet, content.title(), ""));
    }

    @ParameterizedTest
    @CsvSource({"POSITIVE,YES", "NEGATIVE,NO", "NEGATIVE,UNCLEAR"})
    void aLessonComesBackAsItWas(Impact impact, Consent consent) {
        var content = full(impact, consent);
        var reading = again(content);

        assertThat(reading.recognised()).isTrue();
        assertThat(reading.report().unplaced()).isEmpty();
        assertThat(reading.form().entity()).isEqualTo("UGEL Huanta");
        var read = reading.form().content();
        assertThat(read.experience()).isEqualTo(content.experience());
        assertThat(read.general()).isEqualTo(content.general());
        assertThat(read.sharing()).isEqualTo(content.sharing());
        assertThat(read.learning().lesson()).isEqualTo(content.learning().lesson());
        assertThat(read.learning().items())
                .extracting(Learning.Action::text)
                .containsExactly("Acordar un aviso por radio", "Dejar materiales en febrero");
    }

    @Test
    void anEmptyFormSaysNothing() {
        var reading = again(LessonContent.EMPTY);
        assertThat(reading.recognised()).isTrue();
        assertThat(reading.form().content()).isEqualTo(LessonContent.EMPTY);
        assertThat(reading.report().unplaced()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sí  X☐  No  ☐,UNCLEAR",
        "Sí ☐ X No ☐,UNCLEAR",
        "Sí ☒ No ☐,YES",
        "Sí ☐ No ☒,NO",
        "☒ Sí ☐ No,YES",
        "☐ Sí ☒ No,NO",
        "Sí (x) No ( ),YES",
        "Sí ( ) No (x),NO",
        "Sí,YES",
        "No,NO",
        "Sí X No X,UNCLEAR",
        "Sí ☐ No ☐,UNCLEAR",
        "( ) Sí (x) No,NO",
        "[ ] Sí [X] No,NO",
        "___ Sí _X_ No,NO",
        "SI _X_ NO ___,YES",
        "Sí ..... No ..X..,NO",
        "No ☐ Sí ☒,YES",
        "☐ No ☒ Sí,YES",
        "Sí X No,UNCLEAR",
        "X,UNCLEAR",
        "No autorizo,UNCLEAR",
        "Lo consulto,UNCLEAR"
    })
    void onlyAMarkThatCanMeanNothingElseIsAYes(String written, Consent consent) {
        var reading = Forms.LESSONS.read(form(written).bytes());
        assertThat(reading.form().content().sharing().consent()).isEqualTo(consent);
    }

    /** «Sí», a cross and «No» in cells of their own: an empty one is a box, before its word or behind it. */
    @ParameterizedTest
    @CsvSource({"'',Sí,X,No,NO", "Sí,X,No,'',YES", "Sí,'',No,X,NO", "X,Sí,'',No,YES", "Sí ☒,No ☐,'','',YES"})
    void boxesInCellsOfTheirOwnBelongToTheirWord(
            String first, String second, String third, String fourth, Consent consent) {
        String[] rows = {
            row("Tema", "Avisos"),
            row("Situación o experiencia", "Llovió."),
            row("Impacto positivo o negativo", "Negativo: nadie fue."),
            WordSample.row("Autoriza compartir la lección aprendida", first, second, third, fourth),
            WordSample.row(WordSample.spanning("Los datos se cuidan según la ley."))
        };
        var reading =
                Forms.LESSONS.read(WordSample.document(WordSample.table(rows)).bytes());
        var content = reading.form().content();
        assertThat(content.sharing().consent()).isEqualTo(consent);
        assertThat(content.experience().impact()).isEqualTo(Impact.NEGATIVE);
        assertThat(content.experience().effect()).isEqualTo("nadie fue.");
        assertThat(reading.report().unplaced())
                .extracting(UnplacedText::text)
                .containsExactly("Los datos se cuidan según la ley.");
    }

    @Test
    void questionsServeAsLabelsAndColumnsAsLists() {
        var content = Forms.LESSONS
                .read(WordSample.document(
                                WordSample.table(
                                        row("Nombre del servidor(a) público(a)", "Ana Ríos"),
                                        row("Tema", "Avisos"),
                                        row("Impacto", "Positivo ☐"),
                                        WordSample.row(WordSample.spanning("Describa la situación o experiencia:")),
                                        WordSample.row(WordSample.spanning("Llovió.")),
                                        row("N°", "Soluciones o acciones de mejora"),
                                        row("1", "Radio"),
                                        row("2", "Caballo")),
                                WordSample.bold("¿Qué recomendación daría para un escenario similar?"),
                                WordSample.p("Preguntar."),
                                WordSample.p("¿Autoriza compartir esta lección con otras entidades?  Sí ☒  No ☐"))
                        .bytes())
                .form()
                .content();
        assertThat(content.general().servant()).isEqualTo("Ana Ríos");
        assertThat(content.experience().situation()).isEqualTo("Llovió.");
        assertThat(content.experience().impact()).isNull();
        assertThat(content.learning().items()).extracting(Learning.Action::text).containsExactly("Radio", "Caballo");
        assertThat(content.learning().recommendation()).isEqualTo("Preguntar.");
        assertThat(content.sharing().consent()).isEqualTo(Consent.YES);
    }

    private static WordSample form(String consent) {
        return WordSample.document(WordSample.table(
                row("Tema", "Avisos"),
                row("Situación o experiencia", "Llovió."),
                row("Impacto positivo o negativo", "Negativo ☒ Positivo ☐"),
                row("Soluciones o acciones de mejora", "Avisar por radio"),
                row("", "Dejar materiales"),
                row("¿Cuál fue la lección aprendida?", "Avisar antes."),
                row("Autoriza compartir", consent)));
    }

    private static String row(String label, String answer) {
        return WordSample.row(WordSample.p(label), WordSample.p(answer));
    }

    @Test
    void aMarkThatCannotBeReadIsShownToWhoeverSentIt() {
        assertThat(Forms.LESSONS.read(form("Sí  X☐  No  ☐").bytes()).report().unplaced())
                .extracting(UnplacedText::text)
                .containsExactly("Sí  X☐  No  ☐");
    }

    @Test
    void rowsThatGoOnAreMoreActionsAndACrossSaysTheImpact() {
        var content = Forms.LESSONS.read(form("No").bytes()).form().content();
        assertThat(content.learning().items())
                .extracting(Learning.Action::text)
                .containsExactly("Avisar por radio", "Dejar materiales");
        assertThat(content.experience().impact()).isEqualTo(Impact.NEGATIVE);
    }

    @Test
    void aFormOfPracticesIsNoLesson() {
        var reading = Forms.LESSONS.read(Forms.WRITER.write(FormKind.REDLAC, FormContent.EMPTY));
        assertThat(reading.recognised()).isFalse();
    }
}
