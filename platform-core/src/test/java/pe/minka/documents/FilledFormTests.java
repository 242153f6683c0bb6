package pe.minka.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static pe.minka.documents.Forms.read;
import static pe.minka.documents.Forms.unplaced;
import static pe.minka.samples.WordSample.bold;
import static pe.minka.samples.WordSample.p;
import static pe.minka.samples.WordSample.row;
import static pe.minka.samples.WordSample.spanning;
import static pe.minka.samples.WordSample.table;

import org.junit.jupiter.api.Test;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Strategy;

/** What offices do with a form while they fill it in. */
class FilledFormTests {

    @Test
    void labelsAreNumberedLikeChapters() {
        var sheet = read(table(
                        row("1.1. TITULO DE LA BUENA PRACTICA:", "Leer"),
                        row("2.1. PROBLEMA:", "Nadie lee."),
                        row("2.2 DESCRIPCION DE LA BUENA PRACTICA", "Cada viernes."),
                        row("III.3 RESULTADOS VERIFICABLES", "Actas."),
                        row("3.4.- SOSTENIBILIDAD", "PAT.")))
                .content()
                .sheet();
        assertThat(sheet.presentation().title()).isEqualTo("Leer");
        assertThat(sheet.problem().text()).isEqualTo("Nadie lee.");
        assertThat(sheet.description().text()).isEqualTo("Cada viernes.");
        assertThat(sheet.criteria().verifiable()).isEqualTo("Actas.");
        assertThat(sheet.criteria().sustainable()).isEqualTo("PAT.");
    }

    @Test
    void labelsMayBeQuestionsAndMeanSeveral() {
        var content = read(
                        bold("2. Institución(es) que la implementa(n)"),
                        p("UGEL Huanta, DRE Ayacucho y Municipalidad Provincial de Huanta"),
                        table(
                                row("Nombre de la experiencia", "Leer"),
                                row("¿Por qué es replicable y adaptable?", "Guía"),
                                row("¿Cuáles son los resultados verificables?", "Actas"),
                                row("¿Cómo se garantiza la sostenibilidad?", "PAT")))
                .content();
        assertThat(content.institutions())
                .containsExactly("UGEL Huanta", "DRE Ayacucho", "Municipalidad Provincial de Huanta");
        assertThat(content.sheet().criteria().replicable()).isEqualTo("Guía");
        assertThat(content.sheet().criteria().verifiable()).isEqualTo("Actas");
        assertThat(content.sheet().criteria().sustainable()).isEqualTo("PAT");
    }

    /** An answer often begins as requests do: it is a request only where a form would ask so. */
    @Test
    void anAnswerThatBeginsLikeARequestIsAnAnswer() {
        var reading = read(
                p("Título: Incluir a las familias"),
                p("Problema: (2023) El 40 % no comprendía lo que leía."),
                p("Estrategia: Desarrollar talleres. Visitar las casas."),
                p("Resultados:"),
                p("- Registrar 12 actas"),
                p("Aspecto clave: Marcar el ritmo. Todos van."),
                p("Oportunidades de mejora: ¿Cómo medir? Falta decidirlo."));
        var sheet = reading.content().sheet();
        assertThat(sheet.presentation().title()).isEqualTo("Incluir a las familias");
        assertThat(sheet.problem().text()).startsWith("(2023)");
        assertThat(sheet.strategy().items())
                .extracting(Strategy.Item::text)
                .containsExactly("Desarrollar talleres. Visitar las casas.");
        assertThat(sheet.results().items()).extracting(Results.Item::text).containsExactly("Registrar 12 actas");
        assertThat(reading.content().expert().keyAspect()).isEqualTo("Marcar el ritmo. Todos van.");
        assertThat(reading.content().expert().improvements()).startsWith("¿Cómo medir?");
    }

    @Test
    void requestsOfTheFormGoAwayFromTheAnswerAndAreTold() {
        var reading = read(table(
                row("Título", "[Escriba aquí el título] Leer"),
                row("Impacto positivo", p("Describir cómo se benefició la población.") + p("Se lee más.")),
                row("Sostenibilidad", p("(Máximo 200 palabras)") + p("Está en el PAT.")),
                row(p("Replicable y adaptable") + p("Describir los pasos"), "\u00a0"),
                row("Práctica prometedora (marcar con X)", "( X )")));
        var content = reading.content();
        assertThat(content.sheet().presentation().title()).isEqualTo("Leer");
        assertThat(content.sheet().criteria().impact()).isEqualTo("Se lee más.");
        assertThat(content.sheet().criteria().sustainable()).isEqualTo("Está en el PAT.");
        assertThat(content.sheet().criteria().replicable()).isEmpty();
        assertThat(content.promising()).isEqualTo(Mark.MADE);
        assertThat(reading.report().placed())
                .filteredOn(piece -> piece.field() == FormField.FORM)
                .extracting(Placement::text)
                .contains("[Escriba aquí el título]", "(Máximo 200 palabras)", "Describir los pasos");
    }

    @Test
    void twoLabelsSideBySideHaveTheirAnswersBelow() {
        var reading = read(table(
                row("Título de la buena práctica", "Institución que la implementa"),
                row("Leer", "UGEL Huanta"),
                row("N° 12", "Región: Ayacucho"),
                row("Impacto positivo", "Sostenibilidad"),
                row("Se lee más.", "PAT")));
        assertThat(reading.content().sheet().presentation().title()).isEqualTo("Leer");
        assertThat(reading.content().institutions()).containsExactly("UGEL Huanta");
        assertThat(reading.content().sheet().criteria().impact()).isEqualTo("Se lee más.");
        assertThat(reading.content().sheet().criteria().sustainable()).isEqualTo("PAT");
        assertThat(unplaced(reading)).isEqualTo("N° 12\nRegión: Ayacucho");
    }

    @Test
    void cellsSideBySideMayAnswerThemselves() {
        var reading = read(table(
                row("Número: 12", "Región: Ayacucho", "Enlace/QR: https://x.pe/1"),
                row(spanning("TÍTULO: Leer")),
                row("ESTRATEGIA", "Leer.")));
        assertThat(reading.content().number()).isEqualTo("12");
        assertThat(reading.content().region()).isEqualTo("Ayacucho");
        assertThat(reading.content().link()).isEqualTo("https://x.pe/1");
    }

    @Test
    void invisibleSignsNeitherHideALabelNorFillACell() {
        var reading = read(table(
                row("Tí\u00adtulo o te\u00adma", "\u00a0Lec\u00adtura"),
                row("Impacto\u00a0positivo:", "2\u202f603 niños\u00a0"),
                row("Sosteni\u00adbilidad\u00a0", "\u00a0"),
                row("Problema", "\u200b")));
        assertThat(reading.content().sheet().presentation().title()).isEqualTo("Lectura");
        assertThat(reading.content().sheet().criteria().impact()).isEqualTo("2\u202f603 niños");
        assertThat(reading.content().sheet().criteria().sustainable()).isEmpty();
        assertThat(reading.content().sheet().problem().isEmpty()).isTrue();
    }

    @Test
    void listsTypedWithDashesStarsOrNumbersStayLists() {
        var criteria = read(table(
                        row("Título", "Leer"),
                        row("Replicable y adaptable", p("1) Preparar") + p("2) Leer")),
                        row("Impacto positivo", p("– uno") + p("– dos")),
                        row("Sostenibilidad", p("* PAT") + p("- POI"))))
                .content()
                .sheet()
                .criteria();
        assertThat(criteria.replicable()).isEqualTo("1. Preparar\n2. Leer");
        assertThat(criteria.impact()).isEqualTo("- uno\n- dos");
        assertThat(criteria.sustainable()).isEqualTo("- PAT\n- POI");
    }

    @Test
    void aSecondFormInTheSameDocumentIsKeptApart() {
        var reading = read(form("UGEL Huanta", "Leer"), form("UGEL La Mar", "Sembrar"));
        assertThat(reading.content().institutions()).containsExactly("UGEL Huanta");
        assertThat(reading.content().sheet().presentation().title()).isEqualTo("Leer");
        assertThat(reading.content().sheet().criteria().impact()).isEqualTo("Impacto de Leer");
        assertThat(reading.report().unplaced())
                .extracting(UnplacedText::text)
                .containsExactly(
                        "UGEL La Mar",
                        "Sembrar",
                        "Problema de Sembrar",
                        "Guía de Sembrar",
                        "Impacto de Sembrar",
                        "PAT de Sembrar");
    }

    private static String form(String institution, String title) {
        return table(
                row("Institución que la implementa", institution),
                row("Título o tema de la buena práctica", title),
                row("Problema que se soluciona", "Problema de " + title),
                row("Replicable y adaptable", "Guía de " + title),
                row("Impacto positivo", "Impacto de " + title),
                row("Sostenibilidad", "PAT de " + title));
    }
}
