package pe.minka.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.members.Access;
import pe.minka.members.AtOnce;
import pe.minka.members.MemberErased;
import pe.minka.members.Reason;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Section;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

@CoreTest
class InitiativeTests {

    @Autowired
    private Residents residents;

    @Autowired
    private CardLifecycle lifecycle;

    @Autowired
    private CardReading reading;

    @Autowired
    private BoardReading boards;

    @Autowired
    private Accompaniments accompaniments;

    @Autowired
    private AccompanimentNotes notes;

    @Autowired
    private ChallengeReminders reminders;

    @Autowired
    private PostModeration moderation;

    @Autowired
    private PracticeReading practices;

    @Autowired
    private PracticeWriting writing;

    @Autowired
    private PracticePublication publication;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void anInitiativeBecomesAPracticeOnceTheDraftIsPublished() {
        var nilda = residents.member();
        var card = residents.initiative(nilda);
        assertThatThrownBy(() -> lifecycle.convert(residents.elsewhere(), card, PracticeId.next()))
                .isInstanceOf(NotFound.class);

        String code = lifecycle.convert(nilda, card, PracticeId.next());
        assertThat(lifecycle.convert(nilda, card, PracticeId.next())).isEqualTo(code);

        assertThat(practices.draft(nilda, code).title()).isEqualTo("Tutores que recorren las escuelas");
        assertThat(reading.card(nilda, card).stage()).isEqualTo(CardStage.PUBLISHED);
        publish(nilda, code);

        promoted(nilda, card);
        assertThat(reading.card(nilda, card).practice()).isEqualTo(code);
    }

    @Test
    void anInitiativeHiddenMeanwhileIsAsFarAsItsPracticeWhenItIsShownAgain() {
        var nilda = residents.member();
        var moderator = residents.moderator(null);
        var card = residents.initiative(nilda);
        String code = lifecycle.convert(nilda, card, PracticeId.next());
        moderation.hide(moderator, card, new Reason("Nombra a una estudiante"));
        publish(nilda, code);
        assertThat(reading.card(nilda, card).stage()).isEqualTo(CardStage.PUBLISHED);

        moderation.restore(moderator, card, new Reason("Ya no la nombra"));

        promoted(nilda, card);
    }

    private void publish(Access author, String code) {
        var draft = practices.draft(author, code);
        var presented = new Presentation(draft.title(), "Dos tutores.", "", "", Set.of("materiales"), null, Set.of());
        writing.save(author, code, Section.PRESENTATION, presented, 1);
        writing.save(author, code, Section.PROBLEM, new Narrative("Uno de cada ocho dejaba de asistir."), 0);
        publication.publish(author, code, "");
    }

    private void promoted(Access author, CardId card) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(reading.card(author, card).stage()).isEqualTo(CardStage.PROMOTED));
    }

    @Test
    void oneAdvisorFromElsewhereAccompaniesAtATime() {
        var nilda = residents.member();
        var ofelia = residents.advisor();
        var rita = residents.advisor();
        var card = residents.challenge(nilda);
        assertThatThrownBy(() -> accompaniments.take(residents.elsewhere(), card))
                .isInstanceOf(Forbidden.class);

        accompaniments.take(ofelia, card);
        accompaniments.take(ofelia, card);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> accompaniments.take(rita, card))
                .extracting(RuleViolation::code)
                .isEqualTo("walls.accompany.taken");
        notes.write(ofelia, card, "Hablamos con la red de tutores.");
        accompaniments.end(ofelia, card);
        accompaniments.take(rita, card);

        assertThat(reading.card(nilda, card).stage()).isEqualTo(CardStage.ACCOMPANIED);
        assertThat(boards.accompaniments(nilda, card))
                .satisfiesExactly(
                        latest -> assertThat(latest.isOpen()).isTrue(),
                        first -> assertThat(first.notes())
                                .extracting(AccompanimentView.Note::text)
                                .containsExactly("Hablamos con la red de tutores."));
    }

    @Test
    void whoWroteANotePutsItRightAndTakesItAwayAndModeratorsReadWhatItSaid() {
        var nilda = residents.member();
        var ofelia = residents.advisor();
        var rita = residents.advisor();
        var moderator = residents.moderator(null);
        var card = residents.challenge(nilda);
        accompaniments.take(ofelia, card);
        var note = notes.write(ofelia, card, "Hablamos con la red de totores.");
        assertThatThrownBy(() -> notes.correct(rita, card, note, "Otra cosa")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notes.remove(nilda, card, note)).isInstanceOf(NotFound.class);
        accompaniments.end(ofelia, card);

        notes.correct(ofelia, card, note, "Hablamos con la red de tutores.");
        assertThat(boards.accompaniments(nilda, card).getFirst().notes()).satisfiesExactly(one -> {
            assertThat(one.text()).isEqualTo("Hablamos con la red de tutores.");
            assertThat(one.editedAt()).isNotNull();
        });
        assertThat(boards.pastNotes(moderator, card)).satisfiesExactly(past -> {
            assertThat(past.text()).isEqualTo("Hablamos con la red de totores.");
            assertThat(past.removed()).isFalse();
        });

        notes.remove(ofelia, card, note);
        assertThatThrownBy(() -> notes.remove(ofelia, card, note)).isInstanceOf(NotFound.class);
        assertThat(boards.accompaniments(nilda, card).getFirst().notes()).isEmpty();
        assertThat(boards.pastNotes(nilda, card)).isEmpty();
        assertThat(boards.pastNotes(moderator, card))
                .allMatch(PastNote::removed)
                .extracting(PastNote::text)
                .containsExactly("Hablamos con la red de tutores.", "Hablamos con la red de totores.");
        assertThat(jdbc.sql("select action from audit_entry where subject = :card order by serial")
                        .param("card", card.value().toString())
                        .query(String.class)
                        .list())
                .containsExactly("note.corrected", "note.removed");
    }

    @Test
    @DisplayName("S15")
    void ofManyWhoTakeItAtOnceOneAccompanies() throws InterruptedException {
        var nilda = residents.member();
        var card = residents.challenge(nilda);
        var advisors = Stream.generate(residents::advisor).limit(50).toList().iterator();

        long took = AtOnce.succeeded(50, () -> {
            Access one;
            synchronized (advisors) {
                one = advisors.next();
            }
            accompaniments.take(one, card);
        });

        assertThat(took).isOne();
        assertThat(boards.accompaniments(nilda, card)).hasSize(1);
    }

    @Test
    void anAuthorIsRemindedOnceOfEachThing() {
        var nilda = residents.member();
        var card = residents.challenge(nilda);
        closes(card, "2 days");
        reminders.remind();
        reminders.remind();
        closes(card, "-1 hour");
        reminders.remind();

        assertThat(jdbc.sql("select days from card_reminder where card = :card order by told_at")
                        .param("card", card.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(3, 0);
    }

    private void closes(CardId card, String in) {
        jdbc.sql("update card set closes_at = now() + cast(:in as interval) where id = :card")
                .param("in", in)
                .param("card", card.value())
                .update();
    }

    @Test
    void whoLeavesTakesTheirWordsAlongAndAnAnsweredChallengeStays(Scenario scenario) {
        var nilda = residents.member();
        var rosalia = residents.elsewhere();
        var answered = residents.challenge(nilda);
        var alone = residents.challenge(nilda);
        var mine = residents.answer(nilda, answered);
        var theirs = residents.answer(rosalia, answered);

        scenario.publish(new MemberErased(nilda.id(), clock.instant()))
                .andWaitForStateChange(() -> boards.shown(mine).isEmpty(), gone -> gone)
                .andVerify(gone -> assertThat(gone).isTrue());

        assertThat(boards.shown(theirs)).isPresent();
        assertThat(reading.shown(answered)).isPresent();
        assertThat(reading.shown(alone)).isEmpty();
    }
}
