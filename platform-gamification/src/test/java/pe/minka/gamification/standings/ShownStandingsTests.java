package pe.minka.gamification.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.People;
import pe.minka.gamification.RecognitionChoice;
import pe.minka.gamification.RecognitionChoices;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.gamification.Visibility;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.MemberId;

/** What stands beside names. */
@RecognitionTest
class ShownStandingsTests {

    @Autowired
    private ShownStandings shown;

    @Autowired
    private Ladders ladders;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RecognitionChoices choices;

    @Autowired
    private RecognitionSwitch recognition;

    @Autowired
    private Administrators administrators;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    private MemberId contributor(Visibility visibility, boolean paused) {
        var id = people.member();
        var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.LESSON_PUBLISHED);
        ledger.record(Contribution.accepted(cause, id, "Aulas", "/practicas/PR", clock.instant()));
        choices.change(id, new RecognitionChoice(visibility, paused));
        return id;
    }

    @Test
    void onlyTheStandingOfWhoAppearsByNameIsShown() {
        var named = contributor(Visibility.NAMED, false);
        var all = List.of(
                named,
                contributor(Visibility.NAMED, true),
                contributor(Visibility.REGION, false),
                contributor(Visibility.HIDDEN, false),
                people.member());

        assertThat(shown.of(all))
                .containsOnlyKeys(named)
                .containsValue(
                        new ShownStanding(1, ladders.current().participating().label()));
    }

    @Test
    void nothingIsShownWhileRecognitionIsHidden() {
        var named = contributor(Visibility.NAMED, false);
        var admin = administrators.national();
        recognition.turn(admin, false, "Se prueba sin reconocimiento");
        try {
            assertThat(shown.of(List.of(named))).isEmpty();
        } finally {
            recognition.turn(admin, true, "Terminó la prueba");
        }
    }
}
