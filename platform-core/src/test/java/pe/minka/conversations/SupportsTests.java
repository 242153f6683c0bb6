package pe.minka.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.members.AtOnce;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

@CoreTest
class SupportsTests {

    @Autowired
    private Speakers speakers;

    @Autowired
    private Topics topics;

    @Autowired
    private Supports supports;

    @Autowired
    private Follows follows;

    @Autowired
    private Conversations conversations;

    @Test
    void fiftySupportsOfOnePersonAtOnceAreOne() throws InterruptedException {
        var nilda = speakers.member();
        var subject = topics.open("AYA");

        assertThat(AtOnce.succeeded(50, () -> supports.give(nilda, subject))).isEqualTo(50);

        assertThat(conversations.figures(subject, nilda)).isEqualTo(new Figures(1, 0, true, false));
    }

    @Test
    void manyPeopleAtOnceAreCountedExactly() throws InterruptedException {
        var subject = topics.open("AYA");
        var people = IntStream.range(0, 12).mapToObj(n -> speakers.member()).iterator();

        AtOnce.succeeded(12, () -> {
            synchronized (people) {
                supports.give(people.next(), subject);
            }
        });

        assertThat(conversations.figures(subject, null).supports()).isEqualTo(12);
    }

    @Test
    void whoTakesASupportBackTwiceHasTakenItBackOnce() {
        var nilda = speakers.member();
        var subject = topics.open("AYA");
        supports.give(speakers.member(), subject);
        supports.give(nilda, subject);

        supports.withdraw(nilda, subject);
        supports.withdraw(nilda, subject);

        assertThat(conversations.figures(subject, nilda)).isEqualTo(new Figures(1, 0, false, false));
    }

    @Test
    void changingOnesMindIsFreeAndPressingTheButtonAllDayIsNot() {
        var nilda = speakers.member();
        var subject = topics.open("AYA");
        for (int time = 0; time < 3; time++) {
            supports.give(nilda, subject);
            supports.withdraw(nilda, subject);
        }

        refused("conversations.support.again", () -> supports.give(nilda, subject));
        assertThat(conversations.figures(subject, nilda)).isEqualTo(new Figures(0, 0, false, false));
        supports.give(nilda, topics.open("AYA"));
    }

    @Test
    void nobodyGivesMoreSupportsThanAPersonCanMean() {
        var nilda = speakers.member();
        IntStream.range(0, 40).forEach(n -> supports.give(nilda, topics.open("AYA")));

        refused("conversations.support.pace", () -> supports.give(nilda, topics.open("AYA")));
    }

    private static void refused(String code, ThrowingCallable support) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(support)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    @Test
    void nobodySupportsTheirOwnAndWhatWasGivenBeforeCanBeTakenBack() {
        var nilda = speakers.member();
        var rosalia = speakers.member();
        var ours = topics.open("AYA", nilda.id(), rosalia.id());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> supports.give(nilda, ours))
                .extracting(RuleViolation::code)
                .isEqualTo("conversations.support.own");
        assertThat(conversations.figures(ours, nilda).supports()).isZero();

        var hers = topics.open("AYA", rosalia.id());
        supports.give(nilda, hers);
        topics.join(hers, nilda.id());
        supports.withdraw(nilda, hers);
        assertThat(conversations.figures(hers, nilda)).isEqualTo(new Figures(0, 0, false, false));
    }

    @Test
    void recognitionLearnsWhoseItWas(Scenario scenario) {
        var nilda = speakers.member();
        var rosalia = speakers.member();
        var subject = topics.open("AYA", rosalia.id());

        scenario.stimulate(() -> supports.give(nilda, subject))
                .andWaitForEventOfType(SupportGiven.class)
                .matching(given -> given.team().contains(rosalia.id()))
                .toArrive();
        scenario.stimulate(() -> supports.withdraw(nilda, subject))
                .andWaitForEventOfType(SupportWithdrawn.class)
                .matching(taken -> taken.subject().equals(subject))
                .toArrive();
    }

    @Test
    void whatSomebodyMayNotReadTheyNeitherSupportNorFollow() {
        var otto = speakers.member();
        var subject = topics.openFor(speakers.member().id());

        assertThatThrownBy(() -> supports.give(otto, subject)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> follows.follow(otto, subject)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsFollowedIsListedUntilItIsLeftOrGone() {
        var nilda = speakers.member();
        var first = topics.open("AYA");
        var second = topics.open("AYA");
        follows.follow(nilda, first);
        follows.follow(nilda, second);
        follows.follow(nilda, second);

        var page = new PageRequest(1, 10);
        assertThat(follows.of(nilda, page).items())
                .extracting(one -> one.about().subject())
                .containsExactly(second, first);
        assertThat(follows.followers(first)).containsExactly(nilda.id());

        follows.leave(nilda, first);
        topics.forget(second);
        assertThat(follows.of(nilda, page).items()).isEmpty();
    }
}
