package pe.minka.lessons.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pe.minka.writing.Gap;
import pe.minka.writing.PartState;

class LessonContentTests {

    @Test
    void anEmptyFormSaysEverythingItAsksFor() {
        assertThat(Experience.NONE.gaps())
                .extracting(Gap::field)
                .containsExactly("title", "themes", "situation", "impact", "effect");
        assertThat(Learning.NONE.gaps()).extracting(Gap::field).containsExactly("items", "lesson", "recommendation");
        assertThat(General.NONE.gaps()).extracting(Gap::field).containsExactly("area", "servant", "mail", "date");
        assertThat(Sharing.NONE.gaps()).extracting(Gap::field).containsExactly("consent");
        assertThat(LessonContent.EMPTY.isComplete()).isFalse();
        assertThat(General.NONE.state()).isEqualTo(PartState.NOT_STARTED);
    }

    @Test
    void whatIsWrongIsSaidAndKept() {
        var general = new General("Área", "Nilda Alca", "", "nilda@", "junio");

        assertThat(general.mail()).isEqualTo("nilda@");
        assertThat(general.gaps()).extracting(Gap::field).containsExactly("mail", "date");
        assertThat(general.state()).isEqualTo(PartState.IN_PROGRESS);
    }

    @Test
    void anActionThatIsTooLongIsNamedByItsPlace() {
        var learning = new Learning(
                List.of(
                        new Learning.Action(UUID.randomUUID(), "Una"),
                        new Learning.Action(UUID.randomUUID(), "x".repeat(Learning.Action.LONGEST + 1))),
                "Lección",
                "Recomendación");

        assertThat(learning.gaps()).extracting(Gap::field).containsExactly("items[1].text");
    }

    @Test
    void withoutThePersonNothingTellsWhoTheyAre() {
        var content = LessonContent.EMPTY
                .with(new General("Área", "Nilda Alca", "966 000 000", "nilda@ugel.gob.pe", "12/03/2025"))
                .with(new Experience("Kits", Set.of(), "", "", Impact.NEGATIVE, ""));

        assertThat(content.withoutPerson().toString()).contains("Área", "Kits").doesNotContain("Nilda", "966", "ugel");
    }
}
