package pe.minka.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.CoreTest;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.Impact;
import pe.minka.lessons.form.LessonContent;
import pe.minka.lessons.form.LessonPart;
import pe.minka.lessons.form.LessonSection;
import pe.minka.shared.RuleViolation;
import pe.minka.writing.Saving;
import pe.minka.writing.Saving.Overtaken;
import pe.minka.writing.Saving.Saved;

@CoreTest
class LessonsTests {

    @Autowired
    private Learners learners;

    @Autowired
    private Lessons lessons;

    @Autowired
    private LessonReading reading;

    @Autowired
    private LessonShelf shelf;

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    @Test
    void whoSendsTheSameStartTwiceHasBegunItOnce() {
        var nilda = learners.author("Nilda");
        var id = LessonId.next();

        String code = lessons.start(nilda, id, "Entrega de kits");

        assertThat(code).matches("LA-\\d{4}-\\d{4,}");
        assertThat(lessons.start(nilda, id, "Entrega de kits")).isEqualTo(code);
        assertThat(shelf.of(nilda)).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("Entrega de kits");
            assertThat(line.state()).isEqualTo(LessonState.DRAFT);
        });
        refused("lessons.title.missing", () -> lessons.start(nilda, LessonId.next(), "  "));
    }

    @Test
    void aDraftBeginsWithWhateverADocumentSaid() {
        var nilda = learners.author("Nilda");
        var content = Learners.content("Kits", Impact.NEGATIVE, "materiales");

        String code = lessons.start(nilda, content);
        String empty = lessons.start(nilda, LessonContent.EMPTY);

        assertThat(reading.own(nilda, code).content()).isEqualTo(content);
        assertThat(reading.own(nilda, code).isReady()).isTrue();
        assertThat(reading.own(nilda, empty).content()).isEqualTo(LessonContent.EMPTY);
    }

    @Test
    void whoSavesWhatStandsHasSavedItAndWhoComesLaterGetsBothTexts() {
        var nilda = learners.author("Nilda");
        String code = lessons.start(nilda, LessonId.next(), "Kits");

        var first = save(nilda, code, Experience.titled("Kits tarde"), 1);
        var again = save(nilda, code, Experience.titled("Kits tarde "), 1);
        var late = save(nilda, code, Experience.titled("Kits a tiempo"), 1);

        assertThat(first)
                .isInstanceOfSatisfying(
                        Saved.class, saved -> assertThat(saved.revision()).isEqualTo(2));
        assertThat(again)
                .isInstanceOfSatisfying(
                        Saved.class, saved -> assertThat(saved.revision()).isEqualTo(2));
        assertThat(late).isInstanceOfSatisfying(Overtaken.class, overtaken -> {
            assertThat(overtaken.theirs()).isEqualTo(Experience.titled("Kits tarde"));
            assertThat(overtaken.revision()).isEqualTo(2);
        });
        assertThat(reading.own(nilda, code).title()).isEqualTo("Kits tarde");
    }

    @Test
    void whatAPartSaidOnAnotherDayIsKeptForItsAuthor() {
        var nilda = learners.author("Nilda");
        var rosalia = learners.author("Rosalía");
        String code = lessons.start(nilda, LessonId.next(), "Kits");
        learners.writtenTheDayBefore(code);

        save(nilda, code, Experience.titled("Kits tarde"), 1);
        save(nilda, code, Experience.titled("Kits muy tarde"), 2);

        assertThat(reading.past(nilda, code, LessonSection.EXPERIENCE))
                .as("one sitting is one text")
                .singleElement()
                .satisfies(past -> assertThat(past.content()).isEqualTo(Experience.titled("Kits")));
        assertThatThrownBy(() -> reading.past(rosalia, code, LessonSection.EXPERIENCE))
                .isInstanceOf(LessonNotFound.class);
    }

    private Saving<LessonPart> save(pe.minka.members.Access author, String code, Experience content, int seen) {
        return lessons.save(author, code, LessonSection.EXPERIENCE, content, seen);
    }

    @Test
    void nobodyElseKnowsOfADraft() {
        var nilda = learners.author("Nilda");
        var rosalia = learners.author("Rosalía");
        String code = learners.draft(nilda, "Kits");

        assertThatThrownBy(() -> reading.own(rosalia, code)).isInstanceOf(LessonNotFound.class);
        assertThatThrownBy(() -> reading.page(rosalia, code)).isInstanceOf(LessonNotFound.class);
        assertThatThrownBy(() -> save(rosalia, code, Experience.titled("Otro"), 1))
                .isInstanceOf(LessonNotFound.class);
    }

    @Test
    void onlyPublishedPracticesAreLinked() {
        var nilda = learners.author("Nilda");
        String lesson = learners.draft(nilda, "Kits");
        String practice = learners.practices().publish(nilda, "Tutorías", "materiales");
        String draft = learners.practices().draft(nilda, "Otra");

        lessons.link(nilda, lesson, practice);
        lessons.link(nilda, lesson, practice);

        refused("lessons.practice.unknown", () -> lessons.link(nilda, lesson, draft));
        refused("lessons.practice.unknown", () -> lessons.link(nilda, lesson, "PR-1999-0001"));
        assertThat(reading.own(nilda, lesson).practices())
                .containsOnlyKeys(practice)
                .containsValue("Tutorías");
        lessons.unlink(nilda, lesson, practice);
        assertThat(reading.own(nilda, lesson).practices()).isEmpty();
    }

    @Test
    void whatIsDiscardedIsGoneAndWhatWaitsIsNotChanged() {
        var nilda = learners.author("Nilda");
        String gone = learners.draft(nilda, "Kits");
        String waiting = learners.submitted(nilda, "Más kits");

        lessons.discard(nilda, gone);

        assertThatThrownBy(() -> reading.own(nilda, gone)).isInstanceOf(LessonNotFound.class);
        refused("lessons.closed", () -> lessons.discard(nilda, waiting));
        refused("lessons.closed", () -> save(nilda, waiting, Experience.titled("Otro"), 1));
        assertThat(shelf.of(nilda)).extracting(LessonLine::code).containsExactly(waiting);
    }
}
