package pe.minka.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.CoreTest;
import pe.minka.conversations.Follows;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardConversations;
import pe.minka.walls.CardId;
import pe.minka.walls.CardLifecycle;
import pe.minka.walls.CardText;
import pe.minka.walls.Cards;
import pe.minka.walls.ContributionId;
import pe.minka.walls.Contributions;
import pe.minka.walls.WallReading;

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
}
