package pe.minka.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.CoreTest;
import pe.minka.conversations.Follows;
import pe.minka.conversations.Moderation;
import pe.minka.conversations.ReportReason;
import pe.minka.conversations.Reporting;
import pe.minka.conversations.Subject;
import pe.minka.conversations.Verdict;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.Reason;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardConversations;
import pe.minka.walls.CardId;
import pe.minka.walls.CardLifecycle;
import pe.minka.walls.CardText;
import pe.minka.walls.Cards;
import pe.minka.walls.ContributionId;
import pe.minka.walls.Contributions;
import pe.minka.walls.WallAudience;
import pe.minka.walls.WallId;
import pe.minka.walls.WallKind;
import pe.minka.walls.WallLayout;
import pe.minka.walls.WallReading;
import pe.minka.walls.WallSwitches;
import pe.minka.walls.WallTerms;
import pe.minka.walls.Walls;

@CoreTest
class WallNoticesTests {

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private MemberAccess access;

    @Autowired
    private WallReading walls;

    @Autowired
    private Cards cards;

    @Autowired
    private Contributions contributions;

    @Autowired
    private CardLifecycle lifecycle;

    @Autowired
    private Follows follows;

    @Autowired
    private Walls administration;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Moderation moderation;

    private Access member() {
        return access.of(neighbours.member("Nilda", "Ccorahua", neighbours.ugel("050003")))
                .orElseThrow();
    }

    private List<String> told(Access member, NoticeKind kind) {
        return neighbours.notices(member.id(), kind);
    }

    @Test
    void theAuthorAndWhoFollowsAreToldOfAContributionAndItsAuthorWhenItIsChosen() {
        var author = member();
        var follower = member();
        var contributor = member();
        var card = CardId.next();
        var wall = walls.page(author, "desafios").id();
        cards.post(author, wall, card, CardText.of("Cosecha", "Dejan de asistir.", "gestion", null, null));
        follows.follow(follower, CardConversations.about(card));
        follows.follow(contributor, CardConversations.about(card));
        var best = ContributionId.next();

        contributions.post(contributor, card, best, BoardSection.PROPOSAL, "Un acuerdo de viaje");
        lifecycle.solve(author, card, best);

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            assertThat(told(author, NoticeKind.CONTRIBUTION_ON_OURS)).hasSize(1);
            assertThat(told(follower, NoticeKind.CONTRIBUTION_FOLLOWED)).hasSize(1);
            assertThat(told(contributor, NoticeKind.CONTRIBUTION_CHOSEN)).hasSize(1);
        });
        assertThat(told(contributor, NoticeKind.CONTRIBUTION_FOLLOWED)).isEmpty();
    }

    private Access steward() {
        return access.of(neighbours.administrator(null, neighbours.ugel("050003")))
                .orElseThrow();
    }

    @Test
    void theAuthorIsToldWhatWasDecidedOnWhatWaited() {
        var steward = steward();
        var terms = new WallTerms(
                "Con aprobación",
                "",
                WallLayout.LIST,
                WallAudience.EVERYBODY,
                null,
                new WallSwitches(true, true, true, true),
                List.of("Temas"),
                List.of());
        String slug = administration.make(steward, WallId.next(), WallKind.CHALLENGES, terms);
        var author = member();
        var other = member();

        moderation.approve(steward, waiting(author, slug));
        moderation.decide(steward, waiting(other, slug), Verdict.HIDDEN, new Reason("Nombra a alguien."));

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            assertThat(told(author, NoticeKind.POST_APPROVED)).hasSize(1);
            assertThat(told(other, NoticeKind.POST_REFUSED)).hasSize(1);
        });
        assertThat(told(other, NoticeKind.POST_HIDDEN)).isEmpty();
    }

    private Subject waiting(Access author, String slug) {
        var card = CardId.next();
        var wall = walls.page(author, slug).id();
        cards.post(author, wall, card, CardText.of("Cosecha", "Dejan de asistir.", "temas", null, null));
        return CardConversations.about(card);
    }

    @Test
    void theAuthorIsToldWhenSomethingIsHeldAndWhenAModeratorHidesIt() {
        var steward = steward();
        var author = member();
        var card = CardId.next();
        var wall = walls.page(author, "desafios").id();
        cards.post(author, wall, card, CardText.of("Cosecha", "Llamen al 987 654 321.", "gestion", null, null));
        var about = CardConversations.about(card);

        reporting.report(member(), about, ReportReason.PERSONAL_DATA, "");
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> assertThat(told(author, NoticeKind.POST_HELD)).hasSize(1));
        moderation.decide(steward, about, Verdict.HIDDEN, new Reason("Muestra un teléfono."));

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> assertThat(told(author, NoticeKind.POST_HIDDEN)).hasSize(1));
    }
}
