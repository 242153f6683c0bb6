package pe.minka.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Commenting;
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
import pe.minka.walls.ContributionConversations;
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

    @Autowired
    private Commenting commenting;

    @Autowired
    private JdbcClient jdbc;

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
        String slug = administration.make(
                steward, WallId.next(), WallKind.CHALLENGES, approved(WallAudience.EVERYBODY, null));
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
    void whatWaitsIsToldToThoseAloneWhoMayReadItsWall() {
        var steward = steward();
        var near = moderator("AYA");
        var national = moderator(null);
        String here = administration.make(
                steward, WallId.next(), WallKind.CHALLENGES, approved(WallAudience.EVERYBODY, null));
        String far = administration.make(
                steward, WallId.next(), WallKind.CHALLENGES, approved(WallAudience.MACRO_REGION, elsewhere()));

        var unread = waiting(steward, far);
        var read = waiting(member(), here);

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(waits(national)).contains(unread.code(), read.code()));
        assertThat(waits(near)).contains(read.code()).doesNotContain(unread.code());
    }

    private List<String> waits(Access moderator) {
        return told(moderator, NoticeKind.POST_WAITS).stream()
                .map(occurrence -> occurrence.split(" ", 2)[0])
                .toList();
    }

    private Access moderator(@Nullable String region) {
        var id = neighbours.member("Ruth", "Ayala", neighbours.ugel("050003"));
        jdbc.sql("insert into role_grant (member, role, region, granted_at) values (:id, 'MODERATOR', :region, now())")
                .param("id", id.value())
                .param("region", region)
                .update();
        return access.of(id).orElseThrow();
    }

    /** A macro-region Ayacucho does not belong to. */
    private String elsewhere() {
        return jdbc.sql("""
                select macro_region
                from region
                where macro_region <> (select macro_region from region where code = 'AYA')
                limit 1
                """).query(String.class).single();
    }

    private static WallTerms approved(WallAudience audience, @Nullable String macroRegion) {
        return new WallTerms(
                "Con aprobación",
                "",
                WallLayout.LIST,
                audience,
                macroRegion,
                new WallSwitches(true, true, true, true),
                List.of("Temas"),
                List.of());
    }

    @Test
    void theAuthorOfACommentIsToldWhenItIsHeld() {
        var author = member();
        var card = CardId.next();
        cards.post(
                author,
                walls.page(author, "desafios").id(),
                card,
                CardText.of("Cosecha", "Dejan de asistir.", "gestion", null, null));
        var answer = ContributionId.next();
        contributions.post(author, card, answer, BoardSection.PROPOSAL, "Un acuerdo de viaje");
        var comment = CommentId.next();
        commenting.post(author, ContributionConversations.about(answer), comment, "Llámame al 987 654 321.", Set.of());

        reporting.report(member(), comment, ReportReason.PERSONAL_DATA, "");

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> assertThat(told(author, NoticeKind.POST_HELD)).hasSize(1));
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
