package pe.minka.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.members.MemberId;
import pe.minka.notifications.mail.MailChoices;
import pe.minka.notifications.mail.MailTopic;
import pe.minka.practices.PracticeAdvanced;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticeLapsed;
import pe.minka.practices.PracticeLapsing;
import pe.minka.practices.PracticeNotAdvanced;
import pe.minka.practices.PracticeSteppedBack;
import pe.minka.practices.Stage;

/** Decisions and the end of the time in force reach the team by mail too, each of them once. */
@CoreTest
class RouteNoticesTests {

    private static final String CODE = "PR-2026-0902";
    private static final Instant UNTIL = Instant.parse("2027-03-13T05:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(40);

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private MailChoices choices;

    @Autowired
    private Clock clock;

    private MemberId member() {
        return neighbours.member("Nilda", "Ccorahua", neighbours.ugel("050003"));
    }

    private static void await(Scenario scenario, Object event, Supplier<List<String>> outcome, int size) {
        scenario.publish(event)
                .andWaitAtMost(LONG)
                .andWaitForStateChange(outcome, found -> found.size() >= size)
                .andVerify(found -> assertThat(found).hasSize(size));
    }

    @Test
    void theTeamLearnsByMailWhatWasDecidedHoweverOftenItIsHeard(Scenario scenario) {
        var by = member();
        var author = member();
        var team = Set.of(author);
        var practice = PracticeId.next();
        var advanced = new PracticeAdvanced(practice, CODE, "Tutorías", Stage.INTERMEDIATE, team, by, clock.instant());
        Supplier<List<String>> mails = () -> neighbours.mails(author, "PRACTICE_ADVANCED");

        await(scenario, advanced, mails, 1);
        await(scenario, advanced, mails, 1);
        await(
                scenario,
                new PracticeNotAdvanced(practice, CODE, "Tutorías", Stage.ADVANCED, team, by, clock.instant()),
                () -> neighbours.mails(author, "PRACTICE_NOT_ADVANCED"),
                1);
        await(
                scenario,
                new PracticeSteppedBack(practice, CODE, "Tutorías", Stage.INITIAL, team, by, clock.instant()),
                () -> neighbours.mails(author, "PRACTICE_STEPPED_BACK"),
                1);

        assertThat(mails.get())
                .singleElement()
                .asString()
                .contains("«Tutorías» está desde hoy en el estadio intermedio", "Nilda Ccorahua")
                .contains("/practicas/" + CODE + "/ruta", "/baja/");
    }

    @Test
    void eachMomentBeforeTheEndHasItsOwnMail(Scenario scenario) {
        var author = member();
        var practice = PracticeId.next();
        Supplier<List<String>> lapsing = () -> neighbours.mails(author, "PRACTICE_LAPSING");

        await(scenario, lapsing(practice, author, 60), lapsing, 1);
        await(scenario, lapsing(practice, author, 60), lapsing, 1);
        await(scenario, lapsing(practice, author, 15), lapsing, 2);
        await(
                scenario,
                new PracticeLapsed(practice, CODE, "Tutorías", Set.of(author), UNTIL, clock.instant()),
                () -> neighbours.mails(author, "PRACTICE_LAPSED"),
                1);

        assertThat(lapsing.get()).hasSize(2).allSatisfy(text -> assertThat(text).contains("12 mar 2027"));
    }

    private PracticeLapsing lapsing(PracticeId practice, MemberId author, int days) {
        return new PracticeLapsing(practice, CODE, "Tutorías", days, Set.of(author), UNTIL, clock.instant());
    }

    @Test
    void whoWantsNoMailOfDecisionsOnlyHasTheNotice(Scenario scenario) {
        var author = member();
        choices.choose(author, MailTopic.DECISIONS, false);

        await(
                scenario,
                new PracticeAdvanced(
                        PracticeId.next(),
                        CODE,
                        "Tutorías",
                        Stage.INTERMEDIATE,
                        Set.of(author),
                        member(),
                        clock.instant()),
                () -> neighbours.notices(author, NoticeKind.PRACTICE_ADVANCED),
                1);
        assertThat(neighbours.mails(author, "PRACTICE_ADVANCED")).isEmpty();
    }
}
