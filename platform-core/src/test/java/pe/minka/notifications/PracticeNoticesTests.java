package pe.minka.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.members.Access;
import pe.minka.practices.InvitationId;
import pe.minka.practices.Post;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticeTakenOver;
import pe.minka.practices.PracticeTeams;
import pe.minka.practices.Practices;

@CoreTest
class PracticeNoticesTests {

    private static final Duration LONG = Duration.ofSeconds(40);

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeTeams teams;

    private Access nilda;
    private Access rosalia;
    private String code;

    @BeforeEach
    void begin() {
        var office = neighbours.ugel("170001");
        nilda = neighbours.access(neighbours.member("Nilda", "Ccorahua", office));
        rosalia = neighbours.access(neighbours.member("Rosalía", "Alca", office));
        code = practices.start(nilda, PracticeId.next(), "Tutorías");
    }

    private InvitationId invited(Scenario scenario) {
        scenario.stimulate(() -> teams.invite(nilda, code, rosalia.id()))
                .andWaitAtMost(LONG)
                .andWaitForStateChange(
                        () -> neighbours.notices(rosalia.id(), NoticeKind.PRACTICE_INVITED), told -> told.size() == 1)
                .andVerify(told -> assertThat(told).singleElement().asString().startsWith(code));
        return teams.waitingFor(rosalia).getFirst().id();
    }

    @Test
    void anAnsweredInvitationNoLongerWaitsAmongTheNotices(Scenario scenario) {
        var invitation = invited(scenario);

        scenario.stimulate(() -> teams.accept(rosalia, invitation))
                .andWaitAtMost(LONG)
                .andWaitForStateChange(
                        () -> neighbours.notices(rosalia.id(), NoticeKind.PRACTICE_INVITED), told -> told.isEmpty())
                .andVerify(told -> assertThat(teams.waitingFor(rosalia)).isEmpty());
    }

    @Test
    void aWithdrawnInvitationDoesNotStayEither(Scenario scenario) {
        var invitation = invited(scenario);

        scenario.stimulate(() -> teams.withdraw(nilda, code, invitation))
                .andWaitAtMost(LONG)
                .andWaitForStateChange(
                        () -> neighbours.notices(rosalia.id(), NoticeKind.PRACTICE_INVITED), told -> told.isEmpty())
                .andVerify(told -> assertThat(teams.waitingFor(rosalia)).isEmpty());
    }

    @Test
    void whomTheHolderLetsGoIsToldAndWhoGoesNeedsNotBe(Scenario scenario) {
        teams.accept(rosalia, invited(scenario));

        scenario.stimulate(() -> teams.leave(nilda, code, rosalia.id()))
                .andWaitAtMost(LONG)
                .andWaitForStateChange(
                        () -> neighbours.notices(rosalia.id(), NoticeKind.PRACTICE_LET_GO), told -> told.size() == 1)
                .andVerify(told -> assertThat(told).singleElement().asString().startsWith(code));
        assertThat(neighbours.notices(nilda.id(), NoticeKind.PRACTICE_LET_GO)).isEmpty();
    }

    private List<String> posts() {
        return Stream.of(NoticeKind.PRACTICE_DEPUTY_NAMED, NoticeKind.PRACTICE_HANDED_OVER)
                .filter(kind -> neighbours.notices(rosalia.id(), kind).size() == 1)
                .map(NoticeKind::code)
                .toList();
    }

    @Test
    void whoBecomesDeputyAndThenHolderIsToldBoth(Scenario scenario) {
        teams.accept(rosalia, invited(scenario));

        scenario.stimulate(() -> {
                    teams.assign(nilda, code, rosalia.id(), Post.DEPUTY);
                    teams.assign(nilda, code, rosalia.id(), Post.HOLDER);
                })
                .andWaitAtMost(LONG)
                .andWaitForStateChange(this::posts, told -> told.size() == 2)
                .andVerify(told -> assertThat(told).containsExactly("practice-deputy-named", "practice-handed-over"));
    }

    @Test
    void whoBecomesHolderIsWrittenToWithTheWayToGiveItBack(Scenario scenario) {
        teams.accept(rosalia, invited(scenario));

        scenario.stimulate(() -> teams.assign(nilda, code, rosalia.id(), Post.HOLDER))
                .andWaitAtMost(LONG)
                .andWaitForStateChange(
                        () -> neighbours.mails(rosalia.id(), "PRACTICE_HANDED_OVER"), told -> told.size() == 1)
                .andVerify(told -> assertThat(told.getFirst())
                        .contains("Nilda Ccorahua te pasó la titularidad", "devuélvela", "/ficha/entidades-y-equipo"));
        teams.assign(rosalia, code, nilda.id(), Post.HOLDER);
    }

    @Test
    void whomAnAdministratorNamesIsWrittenToAndTheOthersLearnIt(Scenario scenario) {
        var title = "Tutorías";
        var admin = neighbours.administrator(null, neighbours.ugel("170001"));
        var event = new PracticeTakenOver(
                PracticeId.next(), code, title, rosalia.id(), Set.of(rosalia.id(), nilda.id()), admin, Instant.now());

        scenario.publish(event)
                .andWaitAtMost(LONG)
                .andWaitForStateChange(
                        () -> neighbours.mails(rosalia.id(), "PRACTICE_ENTRUSTED"), told -> told.size() == 1)
                .andVerify(told -> assertThat(told.getFirst()).contains("Rosa Quispe", "te nombró titular"));
        assertThat(neighbours.notices(rosalia.id(), NoticeKind.PRACTICE_ENTRUSTED))
                .hasSize(1);
        assertThat(neighbours.notices(rosalia.id(), NoticeKind.PRACTICE_TAKEN_OVER))
                .isEmpty();
        assertThat(neighbours.notices(nilda.id(), NoticeKind.PRACTICE_TAKEN_OVER))
                .hasSize(1);
    }
}
