package pe.minka.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static pe.minka.documents.Forms.read;
import static pe.minka.documents.Forms.unplaced;
import static pe.minka.samples.WordSample.bold;
import static pe.minka.samples.WordSample.boldRun;
import static pe.minka.samples.WordSample.bullet;
import static pe.minka.samples.WordSample.heading;
import static pe.minka.samples.WordSample.merged;
import static pe.minka.samples.WordSample.numbered;
import static pe.minka.samples.WordSample.p;
import static pe.minka.samples.WordSample.paragraph;
import static pe.minka.samples.WordSample.row;
import static pe.minka.samples.WordSample.run;
import static pe.minka.samples.WordSample.spanning;
import static pe.minka.samples.WordSample.table;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pe.minka.documents.FormReading.Outcome;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Results;

/** Filled-in forms as people send them. */
class FormReadingTests {

    private static final String PROBLEM =
            "Problema que se soluciona o bien oportunidad que se aprovecha con esta buena práctica";

    @Test
    void aFilledInFormGivesASheet() {
        var reading = read(
                p("Formato para documentar buenas prácticas"),
                table(
                        row("Institución que la implementa", p("UGEL Huaura") + p("DRE Lima Provincias")),
                        row("Título o tema de la buena práctica", "Leer en la plaza"),
                        row("Descripción de la buena práctica", "Cada viernes leemos."),
                        row(PROBLEM, "Nadie lee."),
                        row("Replicable y adaptable", "Hay una guía."),
                        row("Impacto positivo", "Se lee más."),
                        row("Resultados verificables", "Actas de 12 meses."),
                        row("Sostenibilidad", "Está en el PAT."),
                        row("Práctica prometedora", "X")));

        assertThat(reading.kind()).contains(FormKind.REDLAC);
        assertThat(reading.outcome()).isEqualTo(Outcome.FILLED);
        var sheet = reading.content().sheet();
        assertThat(sheet.presentation().title()).isEqualTo("Leer en la plaza");
        assertThat(sheet.description().text()).isEqualTo("Cada viernes leemos.");
        assertThat(sheet.problem().text()).isEqualTo("Nadie lee.");
        assertThat(sheet.criteria())
                .extracting(Criteria::replicable, Criteria::impact, Criteria::verifiable, Criteria::sustainable)
                .containsExactly("Hay una guía.", "Se lee más.", "Actas de 12 meses.", "Está en el PAT.");
        assertThat(reading.content().institutions()).containsExactly("UGEL Huaura", "DRE Lima Provincias");
        assertThat(reading.content().promising()).isEqualTo(Mark.MADE);
        assertThat(reading.report().unplaced()).isEmpty();
    }

    @Test
    void theSheetOfTheCommunityHoldsItsExpert() {
        var reading = read(table(
                row("N.º de práctica", "7"),
                row("Región", "Ayacucho"),
                row("TÍTULO", "Redes que enseñan"),
                row("ENTIDADES", "UGEL Huanta; UGEL La Mar"),
                row("Enlace / QR", "https://minka.pe/p/7"),
                row("PROBLEMA", "Escuelas solas."),
                row("ESTRATEGIA", bullet(0, "Redes: se juntan cinco escuelas") + bullet(0, "Visitas: cada mes")),
                row("RESULTADOS", bullet(0, "Menos abandono: de 12,4 % a 7,1 % (2 603 casos; corte 30/06/2025)")),
                row(spanning("Información relevante del experto comentarista")),
                row("Experto invitado", "Ana Ríos – Especialista – DRE Cusco"),
                row("Aspecto clave de la práctica:", "La confianza."),
                row("Oportunidades de mejora", "Medir antes."),
                row("Recomendaciones para la sostenibilidad y réplica", "Una resolución.")));

        var content = reading.content();
        assertThat(reading.kind()).contains(FormKind.COP);
        assertThat(content.number()).isEqualTo("7");
        assertThat(content.region()).isEqualTo("Ayacucho");
        assertThat(content.institutions()).containsExactly("UGEL Huanta", "UGEL La Mar");
        assertThat(content.link()).isEqualTo("https://minka.pe/p/7");
        assertThat(content.sheet().strategy().items())
                .extracting(item -> item.title() + " > " + item.text())
                .containsExactly("Redes > se juntan cinco escuelas", "Visitas > cada mes");
        assertThat(content.sheet().results().items()).singleElement().satisfies(result -> {
            assertThat(result.text()).isEqualTo("Menos abandono");
            assertThat(result.baseline()).isEqualTo("12,4 %");
            assertThat(result.value()).isEqualTo("7,1 %");
            assertThat(result.numerator()).isEqualTo("2 603");
            assertThat(result.cutOff()).isEqualTo("30/06/2025");
        });
        assertThat(content.expert())
                .isEqualTo(new ExpertBlock(
                        "Ana Ríos", "Especialista", "DRE Cusco", "La confianza.", "Medir antes.", "Una resolución."));
        assertThat(reading.report().unplaced()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PROBLEMA QUE SE SOLUCIONA O BIEN OPORTUNIDAD QUE SE APROVECHA CON ESTA BUENA PRACTICA:",
                "4. Problema que se soluciona, o bien, oportunidad que se aprovecha con esta buena práctica.",
                "Problema que se soluciona o bien oportunidad que se aprovecha con esta buena práctica"
                        + " (Desarrollar cómo se presenta. Máximo 300 palabras)",
                "Problema que se solusiona o bien oportunidad que se aprobecha con esta buena pratica",
                "Problema que se soluciona u oportunidad que se aprovecha",
                "PROBLEMA / OPORTUNIDAD",
                "Problema que se soluciona o bien"
            })
    void labelsAreRecognisedInTheirWordings(String label) {
        var reading = read(table(row("Impacto positivo", "Mucho."), row(label, "Nadie lee.")));
        assertThat(reading.content().sheet().problem().text()).isEqualTo("Nadie lee.");
        assertThat(reading.report().unplaced()).isEmpty();
    }

    @Test
    void theRequestRepeatedInTheLabelIsNoAnswer() {
        var reading = read(table(
                row("Título", "Leer"),
                row(
                        bold("Replicable y adaptable") + p("Desarrollar cómo se puede replicar:") + bullet(0, "pasos"),
                        "Hay una guía."),
                row(p("Impacto positivo. Desarrollar cómo se benefició la población."), "Se lee más.")));
        assertThat(reading.content().sheet().criteria().replicable()).isEqualTo("Hay una guía.");
        assertThat(reading.content().sheet().criteria().impact()).isEqualTo("Se lee más.");
        assertThat(reading.report().placed())
                .anyMatch(
                        piece -> piece.field() == FormField.FORM && piece.text().contains("Desarrollar cómo"));
        assertThat(reading.report().unplaced()).isEmpty();
    }

    @Test
    void requestsInUnknownWordsDoNotHideTheLabel() {
        var reading = read(table(
                row("Título", "Leer"),
                row("Criterio 2: Impacto positivo", "Se lee más."),
                row(
                        "Sostenibilidad Garantiza que los cambios sigan cuando termine el proyecto y sus recursos",
                        "Está en el PAT."),
                row(
                        p("Replicable y adaptable") + p("Desarrollar cómo se puede llevar a otro lugar"),
                        p("Desarrollar cómo se puede llevar a otro lugar:") + p("Hay una guía."))));
        var criteria = reading.content().sheet().criteria();
        assertThat(criteria.impact()).isEqualTo("Se lee más.");
        assertThat(criteria.sustainable()).isEqualTo("Está en el PAT.");
        assertThat(criteria.replicable()).isEqualTo("Hay una guía.");
        assertThat(unplaced(reading))
                .isEqualTo("Sostenibilidad\nGarantiza que los cambios sigan cuando termine el proyecto y sus recursos");
    }

    @Test
    void aSheetWithoutATableIsRead() {
        var reading = read(
                heading(1, "Práctica N.° 7"),
                bold("Región Ayacucho"),
                bullet(0, "Título de la práctica: Redes que enseñan"),
                heading(2, "PROBLEMA"),
                p("Escuelas solas."),
                heading(2, "RESULTADOS"),
                p("Resultados de 2024: nadie abandona."),
                p("Experto invitado: Ana Ríos, directora, UGEL Puno"),
                p("Aspecto clave de la práctica: la gente."));
        assertThat(reading.kind()).contains(FormKind.COP);
        assertThat(reading.content().number()).isEqualTo("7");
        assertThat(reading.content().region()).isEqualTo("Ayacucho");
        assertThat(reading.content().sheet().presentation().title()).isEqualTo("Redes que enseñan");
        assertThat(reading.content().sheet().results().items())
                .extracting(Results.Item::text)
                .containsExactly("Resultados de 2024: nadie abandona.");
        assertThat(reading.content().expert().institution()).isEqualTo("UGEL Puno");
        assertThat(reading.report().unplaced()).isEmpty();
    }

    @Test
    void aRowGoesOnAfterAPageBreakUnderAnEmptyOrPartialLabel() {
        var reading = read(
                table(
                        row("Título", "Leer"),
                        row("Problema que se soluciona o bien oportunidad que", "Los niños no leen porque en casa"),
                        row("se aprovecha con esta buena práctica", "no hay libros."),
                        row("Replicable y adaptable", p("Tres pasos:") + bullet(0, "preparar"))),
                table(row("", bullet(0, "leer")), row("Replicable y", "Fin."), row("(continuación)", "De veras.")));
        assertThat(reading.content().sheet().problem().text())
                .isEqualTo("Los niños no leen porque en casa no hay libros.");
        assertThat(reading.content().sheet().criteria().replicable())
                .isEqualTo("Tres pasos:\n- preparar\n- leer\nFin.\nDe veras.");
        assertThat(reading.report().unplaced()).isEmpty();
    }

    @Test
    void mergedAndSplitCellsKeepTheirAnswers() {
        var reading = read(table(
                row(spanning("FORMATO PARA DOCUMENTAR BUENAS PRÁCTICAS")),
                row("1", "Título o tema de la buena práctica", "Leer"),
                row("2", "Descripción de la buena práctica", "Uno.", "Dos."),
                row(merged(true, "Criterios"), "Impacto positivo", "Mucho."),
                row(merged(false, ""), "Sostenibilidad", "Años."),
                row(spanning(bold("Problema que se soluciona"))),
                row(spanning("Nadie lee."))));
        var sheet = reading.content().sheet();
        assertThat(sheet.presentation().title()).isEqualTo("Leer");
        assertThat(sheet.description().text()).isEqualTo("Uno.\nDos.");
        assertThat(sheet.criteria().impact()).isEqualTo("Mucho.");
        assertThat(sheet.criteria().sustainable()).isEqualTo("Años.");
        assertThat(sheet.problem().text()).isEqualTo("Nadie lee.");
    }

    @Test
    void labelAndAnswerMayShareACell() {
        var reading = read(table(
                row(spanning(p("Título o tema: Leer en la plaza"))),
                row(spanning(bold("Descripción de la buena práctica") + p("Leemos.") + bullet(0, "viernes"))),
                row(spanning(paragraph(boldRun("Impacto positivo ") + run("Se lee más.")))),
                row(p("Sostenibilidad") + p("Desarrollar cómo se sostiene.") + p("Está en el PAT."), "")));
        var sheet = reading.content().sheet();
        assertThat(sheet.presentation().title()).isEqualTo("Leer en la plaza");
        assertThat(sheet.description().text()).isEqualTo("Leemos.\n- viernes");
        assertThat(sheet.criteria().impact()).isEqualTo("Se lee más.");
        assertThat(sheet.criteria().sustainable()).isEqualTo("Está en el PAT.");
    }

    @Test
    void headingsAndBoldParagraphsServeAsLabels() {
        var reading = read(
                heading(1, "Buenas prácticas 2025"),
                heading(2, "1. Título o tema de la buena práctica"),
                p("Leer"),
                bold("PROBLEMA"),
                p("Nadie lee. Problema de todos."),
                table(row("Año", "Lectores"), row("2024", "12")),
                p("Después de la tabla."),
                heading(2, "Replicable y adaptable"),
                numbered(0, "Leer"),
                numbered(1, "en voz alta"),
                numbered(0, "Hablar"),
                heading(2, "Anexos"),
                p("Fotos."));
        var sheet = reading.content().sheet();
        assertThat(sheet.presentation().title()).isEqualTo("Leer");
        assertThat(sheet.problem().text())
                .isEqualTo("Nadie lee. Problema de todos.\nAño | Lectores\n2024 | 12\nDespués de la tabla.");
        assertThat(sheet.criteria().replicable()).isEqualTo("1. Leer\n  1. en voz alta\n2. Hablar");
        assertThat(unplaced(reading)).isEqualTo("Buenas prácticas 2025\nAnexos\nFotos.");
    }

    @Test
    void nestedListsBecomeLines() {
        var reading = read(table(
                row("Título", "Leer"),
                row("Impacto positivo", p("Tres:") + bullet(0, "uno") + bullet(1, "dos") + p("• tres\t") + p("fin"))));
        assertThat(reading.content().sheet().criteria().impact()).isEqualTo("Tres:\n- uno\n  - dos\n- tres\nfin");
    }

    @Test
    void whatHasNoPlaceIsKeptInItsOrder() {
        var reading = read(
                p("Estimada señora:"),
                table(
                        row("Título", "Leer"),
                        row("Fecha de elaboración", "3 de marzo"),
                        row("Impacto positivo", "Mucho."),
                        row("Persona de contacto", "Rosa", "999 999 999")),
                p("Atentamente, Rosa"));
        assertThat(reading.report().unplaced())
                .extracting(UnplacedText::label, UnplacedText::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", "Estimada señora:"),
                        org.assertj.core.groups.Tuple.tuple("Fecha de elaboración", "3 de marzo"),
                        org.assertj.core.groups.Tuple.tuple("Persona de contacto", "Rosa | 999 999 999"),
                        org.assertj.core.groups.Tuple.tuple("", "Atentamente, Rosa"));
        assertThat(reading.content().sheet().criteria().impact()).isEqualTo("Mucho.");
    }

    @Test
    void anEmptyFormSaysSo() {
        var reading = read(table(
                row("Institución que la implementa", ""),
                row("Título o tema de la buena práctica", ""),
                row("Replicable y adaptable. Desarrollar cómo se adapta.", ""),
                row("Práctica prometedora", "☐")));
        assertThat(reading.kind()).contains(FormKind.REDLAC);
        assertThat(reading.outcome()).isEqualTo(Outcome.EMPTY_FORM);
        assertThat(reading.report().placed()).extracting(Placement::label).contains("Replicable y adaptable");
    }

    @Test
    void aFormThatOnlyAsksIsEmpty() {
        var rows = read(table(
                row("Replicable y adaptable", "Desarrollar cómo se adapta a otros lugares."),
                row("Impacto positivo", "Describir brevemente a quiénes beneficia.")));
        assertThat(rows.outcome()).isEqualTo(Outcome.EMPTY_FORM);
        var headings = read(
                heading(1, "Replicable y adaptable"),
                p("Desarrollar cómo se adapta."),
                heading(1, "Impacto positivo"),
                p("Explicar por qué. Se lee más."));
        assertThat(headings.content().sheet().criteria().replicable()).isEmpty();
        assertThat(headings.content().sheet().criteria().impact()).isEqualTo("Se lee más.");
    }

    @Test
    void aDocumentThatIsNoFormKeepsItsTextUnplaced() {
        var reading = read(p("Acta de reunión"), table(row("Hora", "10:00")));
        assertThat(reading.kind()).isEqualTo(Optional.empty());
        assertThat(reading.outcome()).isEqualTo(Outcome.NO_FORM);
        assertThat(unplaced(reading)).isEqualTo("Acta de reunión\nHora | 10:00");
        assertThat(read(p("")).outcome()).isEqualTo(Outcome.NO_TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "X, MADE",
        "☒, MADE",
        "Sí, MADE",
        "(x), MADE",
        "Sí X ☐ No ☐, MADE",
        "☒ Sí ☐ No, MADE",
        "No, NOT_MADE",
        "☐, NOT_MADE",
        "Sí ☐ No ☒, NOT_MADE",
        "Sí ☒ No ☒, UNCLEAR",
        "Según el comité, UNCLEAR"
    })
    void aMarkThatCannotBeReadIsNeverTakenAsMade(String written, Mark mark) {
        var reading =
                read(table(row("Título", "Leer"), row("Impacto positivo", "A"), row("Práctica prometedora", written)));
        assertThat(reading.content().promising()).isEqualTo(mark);
        assertThat(unplaced(reading).isEmpty()).isEqualTo(mark != Mark.UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "☐ Buena práctica   ☒ Práctica prometedora, MADE",
        "☒ Buena práctica   ☐ Práctica prometedora, NOT_MADE",
        "Buena práctica ( )  Práctica prometedora (X), MADE"
    })
    void theOtherOfTwoBoxesSaysNo(String written, Mark mark) {
        var reading = read(table(row("Título", "Leer"), row("Impacto positivo", "A")), p(written));
        assertThat(reading.content().promising()).isEqualTo(mark);
        assertThat(reading.report().unplaced()).isEmpty();
    }

    @Test
    void labelsSideBySideHaveTheirAnswersBelowOrBetween() {
        var below = read(table(
                row("PROBLEMA", "Nadie lee."),
                row("ESTRATEGIA", "Leer."),
                row(spanning("Información relevante del experto comentarista")),
                row("Nombre", "Cargo", "Institución"),
                row("Ana Ríos", "Directora", "UGEL Puno")));
        assertThat(below.content().expert().post()).isEqualTo("Directora");
        var between = read(table(
                row("PROBLEMA", "Nadie lee."),
                row("Experto invitado", "Ana Ríos", "Cargo", "Directora"),
                row("Aspecto clave de la práctica", "La gente.")));
        assertThat(between.content().expert().name()).isEqualTo("Ana Ríos");
        assertThat(between.content().expert().post()).isEqualTo("Directora");
    }

    @Test
    void textBeyondWhatAFieldTakesIsKeptUnplaced() {
        String line = "Una línea que se repite hasta que ya no cabe en el campo.";
        String many = p(line).repeat(500);
        var reading = read(table(row("Título", "Leer"), row("Impacto positivo", many)));
        String placed = reading.content().sheet().criteria().impact();
        assertThat(placed.length()).isBetween(19_000, 20_000);
        assertThat((placed + unplaced(reading)).split("hasta que", -1)).hasSize(501);
    }
}
