package pe.minka.web.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pe.minka.web.writing.Prose.Bullets;
import pe.minka.web.writing.Prose.Item;
import pe.minka.web.writing.Prose.Paragraph;

class ProseTests {

    private static Item item(String text, Item... nested) {
        return new Item(text, List.of(nested));
    }

    @Test
    void blankLinesPartParagraphs() {
        assertThat(Prose.of("Uno\ny dos\n\n\nTres"))
                .containsExactly(new Paragraph(List.of("Uno", "y dos")), new Paragraph(List.of("Tres")));
        assertThat(Prose.of("")).isEmpty();
    }

    @Test
    void linesWithAHyphenAreAListNestedByTwoBlanks() {
        assertThat(Prose.of("Antes:\n- uno\n  - dos\n    - tres\n- cuatro\n\nDespués"))
                .containsExactly(
                        new Paragraph(List.of("Antes:")),
                        new Bullets(List.of(item("uno", item("dos", item("tres"))), item("cuatro"))),
                        new Paragraph(List.of("Después")));
    }

    @Test
    void noIndentationIsTooDeepOrTooOdd() {
        assertThat(Prose.of("        - uno\n            - dos\n - tres"))
                .containsExactly(new Bullets(List.of(item("uno", item("dos")), item("tres"))));
        assertThat(Prose.of("- a\n" + "  ".repeat(50) + "- b")).hasSize(1);
    }

    @Test
    void whatFollowsAnItemFurtherInBelongsToIt() {
        assertThat(Prose.of("- uno\n  y más\nfuera"))
                .containsExactly(new Bullets(List.of(item("uno y más"))), new Paragraph(List.of("fuera")));
    }

    @Test
    void aHyphenWithinOrWithoutABlankIsNoItem() {
        assertThat(Prose.of("-5 grados\n2024 - 2025"))
                .containsExactly(new Paragraph(List.of("-5 grados", "2024 - 2025")));
    }
}
