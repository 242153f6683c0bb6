package pe.minka.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pe.minka.lessons.Learners.SENT_ONCE;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.lessons.form.Consent;
import pe.minka.lessons.form.General;
import pe.minka.lessons.form.Impact;
import pe.minka.lessons.form.LessonSection;
import pe.minka.lessons.form.Sharing;
import pe.minka.members.MemberErased;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

@CoreTest
class LessonReviewTests {

    @Autowired
    private Learners learners;

    @Autowired
    private Lessons lessons;

    @Autowired
    private LessonSubmission submission;

    @Autowired
    private LessonReview review;

    @Autowired
    private LessonReading reading;

    @Autowired
    private LessonShelf shelf;

    @Autowired
    private JdbcClient jdbc;

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    @Test
    void aLessonIsSentReviewedAndThereForEverybody(Scenario scenario) {
        var nilda = learners.author("Nilda");
        String code = learners.draft(nilda, "Kits");
        var advisor = learners.advisor();

        submission.submit(nilda, code);
        submission.submit(nilda, code);
        assertThat(shelf.waitingFor(advisor)).extracting(WaitingLesson::code).contains(code);
        assertThat(reading.underReview(advisor, code))
                .map(lesson -> lesson.content().general().mail())
                .contains("nilda@ugel.gob.pe");
        scenario.stimulate(() -> review.publish(advisor, code, SENT_ONCE, ""))
                .andWaitForEventOfType(LessonPublished.class)
                .matching(event -> event.code().equals(code)
                        && event.impact() == Impact.NEGATIVE
                        && event.reviewer().equals(advisor.id()))
                .toArrive();

        assertThat(reading.page(null, code).isPublished()).isTrue();
        review.publish(advisor, code, SENT_ONCE, " ");
        assertThat(decisions(code)).containsExactly("PUBLISHED");
        refused("lessons.notSubmitted", () -> review.publish(advisor, code, SENT_ONCE, "Muy clara."));
        refused("lessons.notSubmitted", () -> review.publish(learners.advisor(), code, SENT_ONCE, ""));
    }

    @Test
    void whoDecidesTwiceHasDecidedOnce() {
        var nilda = learners.author("Nilda");
        String code = learners.draft(nilda, "Kits");
        var advisor = learners.advisor();
        submission.submit(nilda, code);

        review.giveBack(advisor, code, SENT_ONCE, "No se entiende.");
        review.giveBack(advisor, code, SENT_ONCE, "No se entiende.");
        assertThat(decisions(code)).containsExactly("RETURNED");
        submission.submit(nilda, code);
        refused("lessons.review.changed", () -> review.giveBack(advisor, code, SENT_ONCE, "No se entiende."));
    }

    private List<String> decisions(String code) {
        return jdbc.sql("select r.outcome from lesson_review r join lesson l on l.id = r.lesson where l.code = :code")
                .param("code", code)
                .query(String.class)
                .list();
    }

    @Test
    void nothingIsDecidedAboutATextThatTheReviewerHasNotRead() {
        var nilda = learners.author("Nilda");
        String code = learners.submitted(nilda, "Kits");
        var advisor = learners.advisor();
        int read = reading.underReview(advisor, code).orElseThrow().version();

        submission.withdraw(nilda, code);
        refused("lessons.notSubmitted", () -> review.publish(advisor, code, read, ""));
        assertThat(reading.underReview(advisor, code)).isEmpty();
        assertThat(reading.settled(advisor, code).last()).isEmpty();
        submission.submit(nilda, code);

        refused("lessons.review.changed", () -> review.publish(advisor, code, read, ""));
        refused("lessons.review.changed", () -> review.giveBack(advisor, code, read, "No se entiende."));
        review.publish(
                advisor, code, reading.underReview(advisor, code).orElseThrow().version(), "");
        assertThat(reading.own(nilda, code).isPublished()).isTrue();
    }

    @Test
    void whoComesTooLateToDecideLearnsWhoDecidedWhat() {
        var nilda = learners.author("Nilda");
        String code = learners.submitted(nilda, "Kits");
        var first = learners.advisor();
        review.publish(first, code, SENT_ONCE, "");

        var settled = reading.settled(learners.advisor(), code);

        assertThat(settled.isPublished()).isTrue();
        assertThat(settled.last()).get().extracting(LessonReviewView::reviewer).isEqualTo(first.id());
        assertThatThrownBy(() -> reading.settled(nilda, code)).isInstanceOf(Forbidden.class);
    }

    @Test
    void visitorsReadTheLessonAndNotWhoseItIs() {
        var nilda = learners.author("Nilda");
        String code = learners.published(nilda, "Kits");

        assertThat(reading.page(null, code).content().general())
                .isEqualTo(new General("Gestión pedagógica", "", "", "", "12/03/2025"));
        assertThat(reading.page(learners.author("Rosalía"), code)
                        .content()
                        .general()
                        .mail())
                .isEqualTo("nilda@ugel.gob.pe");
    }

    @ParameterizedTest
    @EnumSource(names = {"NO", "UNCLEAR"})
    void whatIsNotClearlyAuthorisedIsNeitherSentNorShown(Consent consent) {
        var nilda = learners.author("Nilda");
        var content = Learners.content("Kits", Impact.POSITIVE, "materiales").with(new Sharing(consent));
        String code = lessons.start(nilda, content);

        refused(
                consent == Consent.NO ? "lessons.notAuthorised" : "lessons.incomplete",
                () -> submission.submit(nilda, code));
        assertThatThrownBy(() -> jdbc.sql("update lesson set state = 'PUBLISHED', published_at = now() where code = ?")
                        .param(code)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatHasNotHappenedYetIsNotSent() {
        var nilda = learners.author("Nilda");
        var content = Learners.content("Kits", Impact.POSITIVE, "materiales")
                .with(new General("Gestión pedagógica", "Nilda Quispe", "", "nilda@ugel.gob.pe", "12/03/2099"));

        String code = lessons.start(nilda, content);

        refused("lessons.notYet", () -> submission.submit(nilda, code));
    }

    @Test
    void whatLacksSomethingIsNotSent() {
        var nilda = learners.author("Nilda");
        String code = lessons.start(nilda, LessonId.next(), "Kits");

        refused("lessons.incomplete", () -> submission.submit(nilda, code));
    }

    @Test
    void nobodyReviewsTheirOwnLessonOrOneOfTheirOffice() {
        var author = learners.member("Nilda", "050003", "ADVISOR", null);
        var colleague = learners.member("Rosalía", "050003", "ADMINISTRATOR", null);
        var regional = learners.member("Efraín", "050011", "ADMINISTRATOR", "AYA");
        var elsewhere = learners.member("Juana", "120005", "ADMINISTRATOR", "JUN");
        var member = learners.member("Luz", "120005", null, null);
        String code = learners.submitted(author, "Kits");

        for (var person : new pe.minka.members.Access[] {author, colleague, elsewhere, member}) {
            assertThatThrownBy(() -> review.publish(person, code, SENT_ONCE, ""))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> review.giveBack(person, code, SENT_ONCE, "No"))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> reading.underReview(person, code)).isInstanceOf(Forbidden.class);
            assertThat(shelf.waitingFor(person)).extracting(WaitingLesson::code).doesNotContain(code);
        }
        review.publish(regional, code, SENT_ONCE, "Muy clara.");

        assertThat(reading.own(author, code).reviews())
                .singleElement()
                .extracting(LessonReviewView::reason)
                .isEqualTo("Muy clara.");
    }

    @Test
    void whatIsGivenBackIsADraftWithAReason(Scenario scenario) {
        var nilda = learners.author("Nilda");
        String code = learners.submitted(nilda, "Kits");
        var advisor = learners.advisor();

        refused("lessons.reason.missing", () -> review.giveBack(advisor, code, SENT_ONCE, " "));
        scenario.stimulate(() -> review.giveBack(advisor, code, SENT_ONCE, "Di qué harían distinto."))
                .andWaitForEventOfType(LessonReturned.class)
                .matching(event -> event.code().equals(code))
                .toArrive();

        var draft = reading.own(nilda, code);
        assertThat(draft.isDraft()).isTrue();
        assertThat(draft.returned()).get().extracting(LessonReviewView::reason).isEqualTo("Di qué harían distinto.");
        assertThat(shelf.of(nilda)).singleElement().matches(LessonLine::returned);
        submission.submit(nilda, code);
        assertThat(reading.own(nilda, code).returned()).isEmpty();
    }

    @Test
    void whoTakesTheAuthorisationBackTakesTheLessonFromEverybodysSightAtOnce(Scenario scenario) {
        var nilda = learners.author("Nilda");
        String code = learners.published(nilda, "Kits");

        scenario.stimulate(() -> submission.withdrawConsent(nilda, code))
                .andWaitForEventOfType(LessonUnpublished.class)
                .matching(event -> event.code().equals(code) && event.by().equals(nilda.id()))
                .toArrive();

        assertThatThrownBy(() -> reading.page(null, code)).isInstanceOf(LessonNotFound.class);
        var draft = reading.own(nilda, code);
        assertThat(draft.content().sharing().consent()).isEqualTo(Consent.NO);
        refused("lessons.notAuthorised", () -> submission.submit(nilda, code));
        assertThat(draft.revision(LessonSection.SHARING)).isEqualTo(2);
    }

    @Test
    void administratorsOfTheRegionTakeALessonDownForCause() {
        var nilda = learners.author("Nilda");
        String code = learners.published(nilda, "Kits");
        var regional = learners.member("Efraín", "050011", "ADMINISTRATOR", "AYA");
        var elsewhere = learners.member("Juana", "120005", "ADMINISTRATOR", "JUN");

        assertThatThrownBy(() -> review.unpublish(elsewhere, code, "Porque sí")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> review.unpublish(learners.advisor(), code, "Porque sí"))
                .isInstanceOf(Forbidden.class);
        refused("lessons.reason.missing", () -> review.unpublish(regional, code, ""));
        review.unpublish(regional, code, "Nombra a un menor.");

        assertThatThrownBy(() -> reading.page(null, code)).isInstanceOf(LessonNotFound.class);
        assertThat(reading.own(nilda, code).returned())
                .get()
                .extracting(LessonReviewView::outcome)
                .isEqualTo(ReviewOutcome.UNPUBLISHED);
    }

    @Test
    void ofWhoWasErasedOnlyWhatWasPublishedStaysWithoutThePerson(Scenario scenario) {
        var nilda = learners.author("Nilda");
        String published = learners.published(nilda, "Kits");
        learners.draft(nilda, "Borrador");
        var reader = learners.author("Rosalía");

        scenario.publish(new MemberErased(nilda.id(), java.time.Instant.EPOCH))
                .andWaitForStateChange(() -> shelf.of(nilda).size(), left -> left == 1)
                .andVerify(left ->
                        assertThat(shelf.of(nilda)).extracting(LessonLine::code).containsExactly(published));

        assertThat(reading.page(reader, published).content().general())
                .isEqualTo(new General("Gestión pedagógica", "", "", "", "12/03/2025"));
    }
}
