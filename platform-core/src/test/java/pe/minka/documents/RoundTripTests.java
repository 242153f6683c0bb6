package pe.minka.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pe.minka.documents.FormReading.Outcome;
import pe.minka.practices.sheet.Components;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Instrument;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Sheet;
import pe.minka.practices.sheet.Strategy;
import pe.minka.practices.sheet.Sustainability;

/** Whatever a form holds is the same after it was written and read. */
class RoundTripTests {

    private static final int SHEETS = Integer.getInteger("minka.sheets", 300);

    private static FormReading again(FormKind kind, FormContent content) {
        return Forms.READER.read(Forms.WRITER.write(kind, content));
    }

    @Test
    void aFullSheetComesBackFromBothForms() {
        var content = new FormContent(
                RandomSheets.full(),
                List.of("UGEL Huaura", "DRE Lima Provincias"),
                Mark.MADE,
                "PR-2026-0001",
                "Lima Provincias",
                "https://minka.pe/p/PR-2026-0001",
                new ExpertBlock("Ana Ríos", "Directora", "UGEL Puno", "La gente.", "- Medir", "Nada."));
        for (FormKind kind : FormKind.values()) {
            FormReading reading = again(kind, content);
            assertThat(reading.kind()).contains(kind);
            assertThat(reading.report().unplaced()).isEmpty();
            assertThat(held(kind, reading.content())).isEqualTo(held(kind, content));
        }
    }

    @Test
    void aFigureBehindAFullStopIsASentence() {
        var result = new Results.Item(nth(0), "Leen en quechua.", "57 %", "32,1 %", "", "", "", Set.of());
        var content = FormContent.of(
                Sheet.EMPTY.with(pe.minka.practices.sheet.Section.RESULTS, new Results(List.of(result))));
        FormReading reading = again(FormKind.REDLAC, content);
        assertThat(reading.report().placed())
                .extracting(Placement::text)
                .anyMatch(text -> text.contains("Leen en quechua. De 32,1 % a 57 %"));
        assertThat(reading.content().sheet().results().items().getFirst().text())
                .isEqualTo("Leen en quechua.");
    }

    @Test
    void randomSheetsComeBackFromBothForms() {
        for (int seed = 0; seed < SHEETS; seed++) {
            FormContent content = new RandomSheets(new Random(seed)).content();
            for (FormKind kind : FormKind.values()) {
                FormReading reading = again(kind, content);
                assertThat(held(kind, reading.content())).as(kind + " " + seed).isEqualTo(held(kind, content));
                assertThat(reading.report().unplaced()).as(kind + " " + seed).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FormKind.class)
    void anEmptyFormComesBackEmpty(FormKind kind) {
        FormReading reading = again(kind, FormContent.EMPTY);
        assertThat(reading.kind()).contains(kind);
        assertThat(reading.outcome()).isEqualTo(Outcome.EMPTY_FORM);
    }

    @ParameterizedTest
    @EnumSource(FormKind.class)
    void theSameContentGivesTheSameBytes(FormKind kind) {
        FormContent content = new RandomSheets(new Random(7)).content();
        assertThat(Forms.WRITER.write(kind, content)).isEqualTo(Forms.WRITER.write(kind, content));
    }

    @ParameterizedTest
    @EnumSource(FormKind.class)
    void signsThatNoDocumentMayHoldDoNotBreakIt(FormKind kind) {
        String odd = "a\u0001b\uFFFE\uD83Dc <&> \"'\uD83D\uDE00";
        var content = FormContent.of(
                Sheet.EMPTY.with(pe.minka.practices.sheet.Section.PRESENTATION, Presentation.titled(odd)));
        assertThat(again(kind, content).content().sheet().presentation().title())
                .isEqualTo("ab\uFFFD\uFFFDc <&> \"'\uD83D\uDE00");
    }

    /** What the form has a place for; who an item is stays in the database, evidence likewise. */
    private static FormContent held(FormKind kind, FormContent content) {
        Sheet all = content.sheet();
        boolean redlac = kind == FormKind.REDLAC;
        var sheet = new Sheet(
                Presentation.titled(all.presentation().title()),
                all.problem(),
                redlac ? all.description() : Narrative.NONE,
                nameless(all.strategy()),
                redlac ? nameless(all.components()) : Components.NONE,
                nameless(all.results()),
                redlac ? all.criteria() : Criteria.NONE);
        return new FormContent(
                sheet,
                content.institutions(),
                redlac ? content.promising() : Mark.NOT_MADE,
                redlac ? "" : content.number(),
                redlac ? "" : content.region(),
                redlac ? "" : content.link(),
                redlac ? ExpertBlock.NONE : content.expert());
    }

    private static UUID nth(int index) {
        return new UUID(0, index);
    }

    private static Strategy nameless(Strategy strategy) {
        List<Strategy.Item> items = new ArrayList<>();
        strategy.items()
                .forEach(item ->
                        items.add(new Strategy.Item(nth(items.size()), item.phase(), item.title(), item.text())));
        return new Strategy(items);
    }

    private static Components nameless(Components components) {
        List<Components.Item> items = new ArrayList<>();
        components
                .items()
                .forEach(item ->
                        items.add(new Components.Item(nth(items.size()), item.name(), item.needs(), item.lesson())));
        return new Components(items);
    }

    private static Results nameless(Results results) {
        List<Results.Item> items = new ArrayList<>();
        results.items()
                .forEach(item -> items.add(new Results.Item(
                        nth(items.size()),
                        item.text(),
                        item.value(),
                        item.baseline(),
                        item.numerator(),
                        item.denominator(),
                        item.cutOff(),
                        Set.of())));
        return new Results(items);
    }

    /** Sheets as nobody would write them, made of what people write. */
    private static final class RandomSheets {

        private static final List<String> WORDS = List.of(
                "escuela",
                "Problema",
                "12,4 %",
                "ñandú",
                "¿por",
                "qué?",
                "(dos)",
                "a: b",
                "«así»",
                "POI",
                "2 603",
                "A & B",
                "<tabla>",
                "—",
                "Resultados:",
                "Cargo:",
                "X",
                "Sí",
                "1.",
                "C++",
                "corte",
                "de",
                "Estrategia",
                "\"y\"");
        private static final List<String> FIGURES =
                List.of("", "", "12,4 %", "2 603", "90 % (2 603)", "muchos", "7", "de 3 a 4", "1.5 días");
        private static final List<String> DAYS = List.of("", "30/06/2025", "30 jun 2025", "ayer", "2025-06-30");

        private final Random random;

        RandomSheets(Random random) {
            this.random = random;
        }

        static Sheet full() {
            return new RandomSheets(new Random(1)).sheet();
        }

        FormContent content() {
            return new FormContent(
                    sheet(),
                    random.nextBoolean() ? List.of() : List.of(line(4), line(3)),
                    random.nextBoolean() ? Mark.MADE : Mark.NOT_MADE,
                    "PR-2026-" + random.nextInt(10_000),
                    line(2),
                    random.nextBoolean() ? "" : "https://minka.pe/p/" + random.nextInt(100),
                    new ExpertBlock("Ana Ríos", line(3), line(3), text(), text(), text()));
        }

        private Sheet sheet() {
            return new Sheet(
                    Presentation.titled(line(9)),
                    new Narrative(text()),
                    new Narrative(text()),
                    strategy(),
                    components(),
                    results(),
                    criteria());
        }

        private Strategy strategy() {
            List<Strategy.Item> items = new ArrayList<>();
            String phase = "";
            for (int i = random.nextInt(6); i > 0; i--) {
                phase = random.nextInt(3) == 0 ? maybe(line(3)) : phase;
                items.add(new Strategy.Item(UUID.randomUUID(), phase, maybe(line(4)), maybe(text())));
            }
            return new Strategy(items);
        }

        private Components components() {
            List<Components.Item> items = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                items.add(new Components.Item(UUID.randomUUID(), maybe(line(3)), maybe(text()), maybe(text())));
            }
            return new Components(items);
        }

        private Results results() {
            List<Results.Item> items = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                items.add(new Results.Item(
                        UUID.randomUUID(),
                        random.nextInt(5) == 0 ? text() : line(6),
                        figure(),
                        figure(),
                        figure(),
                        figure(),
                        DAYS.get(random.nextInt(DAYS.size())),
                        Set.of()));
            }
            return new Results(items);
        }

        private Criteria criteria() {
            Set<Sustainability> senses = EnumSet.noneOf(Sustainability.class);
            for (Sustainability sense : Sustainability.values()) {
                if (random.nextInt(3) == 0) {
                    senses.add(sense);
                }
            }
            var instrument = List.of(Instrument.values()).get(random.nextInt(4));
            return new Criteria(
                    text(), text(), text(), text(), senses, random.nextBoolean() ? null : instrument, maybe(line(3)));
        }

        private String figure() {
            return FIGURES.get(random.nextInt(FIGURES.size()));
        }

        private String maybe(String text) {
            return random.nextInt(3) == 0 ? "" : text;
        }

        private String line(int most) {
            var line = new StringBuilder();
            for (int i = 1 + random.nextInt(most); i > 0; i--) {
                line.append(line.isEmpty() ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
            }
            return line.toString();
        }

        /** Paragraphs, blank lines, bullets and numbers, nested as they come. */
        private String text() {
            var text = new StringBuilder();
            for (int i = random.nextInt(7); i > 0; i--) {
                String indent = "  ".repeat(random.nextInt(3));
                switch (random.nextInt(6)) {
                    case 0 -> text.append(indent).append("- ").append(line(5));
                    case 1 ->
                        text.append(indent)
                                .append(1 + random.nextInt(3))
                                .append(". ")
                                .append(line(5));
                    case 2 -> text.append("");
                    default -> text.append(line(8));
                }
                text.append('\n');
            }
            return text.toString();
        }
    }
}
