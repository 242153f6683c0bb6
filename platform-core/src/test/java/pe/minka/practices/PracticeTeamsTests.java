package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.members.MemberId;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

@CoreTest
class PracticeTeamsTests {

    @Autowired
    private Authors authors;

    @Autowired
    private PracticeTeams teams;

    @Autowired
    private PracticeReading reading;

    @Test
    void whoIsInvitedWritesAfterAccepting(Scenario scenario) {
        var nilda = authors.member("Nilda");
        var rosalia = authors.member("Rosalía");
        String code = authors.draft(nilda, "Tutorías");

        scenario.stimulate(() -> teams.invite(nilda, code, rosalia.id()))
                .andWaitForEventOfType(PracticeInvited.class)
                .matching(invited ->
                        invited.member().equals(rosalia.id()) && invited.title().equals("Tutorías"))
                .toArrive();
        var invitation = teams.waitingFor(rosalia).getFirst();
        assertThat(invitation.code()).isEqualTo(code);
        assertThatThrownBy(() -> reading.draft(rosalia, code)).isInstanceOf(PracticeNotFound.class);

        scenario.stimulate(() -> teams.accept(rosalia, invitation.id()))
                .andWaitForEventOfType(PracticeJoined.class)
                .matching(joined -> joined.invitedBy().equals(nilda.id()))
                .toArrive();

        assertThat(reading.draft(rosalia, code).mine()).isEqualTo(Post.AUTHOR);
        assertThat(teams.waitingFor(rosalia)).isEmpty();
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        var nilda = authors.member("Nilda");
        var rosalia = authors.member("Rosalía");
        String code = authors.draft(nilda, "Tutorías");
        teams.invite(nilda, code, rosalia.id());
        var invitation = teams.waitingFor(rosalia).getFirst();

        assertThatThrownBy(() -> teams.accept(authors.member("Otto"), invitation.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoIsAskedTwiceHasOneInvitation() {
        var nilda = authors.member("Nilda");
        var rosalia = authors.member("Rosalía");
        String code = authors.draft(nilda, "Tutorías");

        teams.invite(nilda, code, rosalia.id());
        teams.invite(nilda, code, rosalia.id());

        assertThat(teams.waitingFor(rosalia)).hasSize(1);
    }

    @Test
    void aWithdrawnOrDeclinedInvitationLetsNobodyIn() {
        var nilda = authors.member("Nilda");
        var rosalia = authors.member("Rosalía");
        String code = authors.draft(nilda, "Tutorías");
        teams.invite(nilda, code, rosalia.id());
        var first = teams.waitingFor(rosalia).getFirst();

        teams.decline(rosalia, first.id());
        assertThatThrownBy(() -> teams.accept(rosalia, first.id())).isInstanceOf(NotFound.class);

        teams.invite(nilda, code, rosalia.id());
        var second = teams.waitingFor(rosalia).getFirst();
        teams.withdraw(nilda, code, second.id());
        assertThat(teams.waitingFor(rosalia)).isEmpty();
    }

    @Test
    void whoAcceptsTwiceHasAcceptedAsLongAsTheyAreOfTheTeam() {
        var nilda = authors.member("Nilda");
        var rosalia = authors.member("Rosalía");
        String code = authors.draft(nilda, "Tutorías");
        teams.invite(nilda, code, rosalia.id());
        var invitation = teams.waitingFor(rosalia).getFirst().id();

        assertThat(teams.accept(rosalia, invitation)).isEqualTo(code);
        assertThat(teams.accept(rosalia, invitation)).isEqualTo(code);
        assertThatThrownBy(() -> teams.decline(rosalia, invitation)).isInstanceOf(NotFound.class);
        assertThat(reading.draft(nilda, code).team()).hasSize(2);

        teams.leave(nilda, code, rosalia.id());
        assertThatThrownBy(() -> teams.accept(rosalia, invitation)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyActiveMembersAreInvited() {
        var nilda = authors.member("Nilda");
        String code = authors.draft(nilda, "Tutorías");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> teams.invite(nilda, code, MemberId.next()))
                .extracting(RuleViolation::code)
                .isEqualTo("practices.team.unknown");
    }

    @Test
    void theHolderGivesOutThePosts() {
        var nilda = authors.member("Nilda");
        var rosalia = authors.member("Rosalía");
        String code = authors.draft(nilda, "Tutorías");
        teams.invite(nilda, code, rosalia.id());
        teams.accept(rosalia, teams.waitingFor(rosalia).getFirst().id());

        assertThatThrownBy(() -> teams.assign(rosalia, code, rosalia.id(), Post.DEPUTY))
                .isInstanceOf(Forbidden.class);
        teams.assign(nilda, code, rosalia.id(), Post.DEPUTY);

        assertThat(reading.draft(nilda, code).hasDeputy()).isTrue();
        assertThatThrownBy(() -> teams.leave(rosalia, code, nilda.id())).isInstanceOf(Forbidden.class);
        teams.leave(rosalia, code, rosalia.id());
        assertThat(reading.draft(nilda, code).team()).hasSize(1);
    }
}
