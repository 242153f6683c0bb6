package pe.minka.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Commenting;
import pe.minka.conversations.Conversations;
import pe.minka.conversations.Moderation;
import pe.minka.conversations.ModerationDesk;
import pe.minka.conversations.ReportReason;
import pe.minka.conversations.Reporting;
import pe.minka.conversations.Verdict;
import pe.minka.files.FileCaller;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

/** Who sees what waits on walls, was hidden or was said before, and whose names. */
@CoreTest
class GuardedPostsTests {

    private static final Reason REASON = new Reason("Nombra a un estudiante.");

    @Autowired
    private Residents residents;

    @Autowired
    private Walls walls;

    @Autowired
    private WallReading reading;

    @Autowired
    private CardReading cardReading;

    @Autowired
    private Contributions contributions;

    @Autowired
    private BoardReading boards;

    @Autowired
    private PostQueue queue;

    @Autowired
    private PostFiles files;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Moderation moderation;

    @Autowired
    private ModerationDesk desk;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Conversations conversations;

    @Autowired
    private JdbcClient jdbc;

    private String make(Access admin, WallAudience audience, WallSwitches switches) {
        return walls.make(
                admin,
                WallId.next(),
                WallKind.CHALLENGES,
                terms("Muro " + UUID.randomUUID(), audience, null, switches));
    }

    private static WallTerms terms(
            String title, WallAudience audience, @Nullable String macroRegion, WallSwitches switches) {
        var usual = Residents.terms(title, audience, macroRegion);
        return new WallTerms(
                usual.title(), "", usual.layout(), audience, macroRegion, switches, usual.sections(), List.of());
    }

    private boolean reads(Access who, UUID post) {
        return files.mayRead(new FileCaller(who.id().actor(), false, Set.of()), post);
    }

    private List<UUID> cases(Access moderator) {
        return desk.queue(moderator, new PageRequest(1, 500)).items().stream()
                .map(line -> line.post().id())
                .toList();
    }

    private List<String> past(Access who, ContributionId id) {
        return boards.past(who, id).stream().map(PastPost::text).toList();
    }

    @Test
    void whatWaitsOnAWallForGuestsWaitsForTheWholeCountry() {
        var admin = residents.administrator(null);
        var nilda = residents.member();
        var regional = residents.moderator("AYA");
        var national = residents.moderator(null);
        String slug = make(admin, WallAudience.INVITED, new WallSwitches(true, true, true, true));
        walls.invite(admin, slug, nilda.id());
        var card = residents.card(nilda, reading.page(nilda, slug).id(), "Espera");

        assertThat(queue.cards(regional)).extracting(CardView::id).doesNotContain(card);
        assertThat(queue.waiting(regional, List.of(card.value()))).isEmpty();
        walls.invite(admin, slug, regional.id());
        assertThat(queue.cards(regional)).extracting(CardView::id).doesNotContain(card);
        assertThatThrownBy(() -> cardReading.card(regional, card)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> moderation.approve(regional, CardConversations.about(card)))
                .isInstanceOf(NotFound.class);

        assertThat(queue.waiting(national, List.of(card.value()))).containsExactly(CardConversations.about(card));
        moderation.approve(national, CardConversations.about(card));
        assertThat(cardReading.card(regional, card).moderated()).isFalse();
        assertThat(cardReading.card(national, card).moderated()).isTrue();
    }

    @Test
    void aCaseGoesWhereItsWallIsModeratedAndIsDecidedAlsoByWhoDoesNotReadIt() {
        var admin = residents.administrator(null);
        var nilda = residents.member();
        var moderator = residents.moderator("AYA");
        String slug = make(admin, WallAudience.EVERYBODY, WallSwitches.USUAL);
        var card = residents.card(nilda, reading.page(nilda, slug).id(), "Eres una inútil");
        reporting.report(residents.elsewhere(), CardConversations.about(card), ReportReason.OFFENCE, "");
        assertThat(cases(moderator)).contains(card.value());

        revise(admin, slug, WallAudience.INVITED, null);
        assertThat(cases(moderator)).doesNotContain(card.value());
        assertThat(cases(residents.moderator(null))).contains(card.value());

        revise(admin, slug, WallAudience.MACRO_REGION, far(moderator));
        assertThatThrownBy(() -> reading.page(moderator, slug)).isInstanceOf(NotFound.class);
        assertThat(cases(moderator)).contains(card.value());
        moderation.decide(moderator, card.value(), Verdict.HIDDEN, REASON);
        assertThat(cardReading.card(admin, card).state()).isEqualTo(PostState.HIDDEN);
    }

    private void revise(Access admin, String slug, WallAudience audience, @Nullable String macroRegion) {
        var wall = reading.administered(admin, slug);
        walls.revise(admin, slug, wall.version(), terms(wall.title(), audience, macroRegion, WallSwitches.USUAL));
    }

    /** One in which neither works nor moderates who is meant. */
    private String far(Access moderator) {
        return jdbc.sql("""
                        select macro_region from region
                        where macro_region not in (select macro_region from region where code = any(:codes))
                        limit 1
                        """)
                .param("codes", new String[] {"AYA", Objects.requireNonNull(moderator.region())})
                .query(String.class)
                .single();
    }

    @Test
    void whoModeratesOpensWhatComesWithWhatWaitsAndNobodyElseWhatIsHidden() {
        var admin = residents.administrator(null);
        var nilda = residents.member();
        var moderator = residents.moderator("AYA");
        String slug = make(admin, WallAudience.EVERYBODY, new WallSwitches(true, true, true, true));
        var waiting = residents.card(nilda, reading.page(nilda, slug).id(), "Espera");
        assertThat(reads(moderator, waiting.value())).isTrue();
        assertThat(reads(residents.moderator("PUN"), waiting.value())).isFalse();
        assertThat(reads(residents.elsewhere(), waiting.value())).isFalse();

        var reader = residents.elsewhere();
        var card = residents.challenge(nilda);
        var answer = residents.answer(residents.member(), card);
        assertThat(reads(reader, answer.value())).isTrue();
        moderation.decide(moderator, CardConversations.about(card), Verdict.HIDDEN, REASON);
        assertThat(reads(reader, answer.value())).isFalse();
        assertThat(reads(moderator, answer.value())).isTrue();
    }

    @Test
    void whatWasHiddenOrShowedATelephoneIsNotReadInItsPastByOthers() {
        var nilda = residents.member();
        var reader = residents.elsewhere();
        var moderator = residents.moderator("AYA");
        var card = residents.challenge(residents.member());
        var id = residents.answer(nilda, card, "Llamen al 987 654 321");
        contributions.edit(nilda, id, "Llamen a la escuela", Set.of());
        contributions.edit(nilda, id, "Llamen a la UGEL", Set.of());

        assertThat(past(reader, id)).containsExactly("Llamen a la escuela");
        assertThat(past(nilda, id)).hasSize(2);

        moderation.decide(moderator, ContributionConversations.about(id), Verdict.HIDDEN, REASON);
        moderation.decide(moderator, id.value(), Verdict.RESTORED, REASON);

        assertThat(past(reader, id)).isEmpty();
        assertThat(past(moderator, id)).hasSize(2);
    }

    @Test
    void whatIsNotLetInIsAnsweredLikeWhatIsHidden() {
        var admin = residents.administrator(null);
        var nilda = residents.member();
        var moderator = residents.moderator("AYA");
        String slug = make(admin, WallAudience.EVERYBODY, new WallSwitches(true, true, true, true));
        var about = CardConversations.about(
                residents.card(nilda, reading.page(nilda, slug).id(), "Espera"));
        var other = residents.moderator("AYA");
        desk.claim(other, about);
        assertThatThrownBy(() -> moderation.approve(moderator, about)).isInstanceOf(RuleViolation.class);
        desk.leave(other, about);

        moderation.decide(moderator, about, Verdict.HIDDEN, REASON);
        reporting.answer(nilda, about, "No nombro a nadie");

        assertThat(cases(other)).contains(about.id());
        moderation.decide(other, about.id(), Verdict.RESTORED, REASON);
        assertThat(cardReading
                        .card(residents.elsewhere(), new CardId(about.id()))
                        .isShown())
                .isTrue();
    }

    @Test
    void whereNamesAreNotShownCommentsNameNobody() {
        var admin = residents.administrator(null);
        var nilda = residents.member();
        String slug = make(admin, WallAudience.EVERYBODY, new WallSwitches(true, true, false, false));
        var card = residents.card(nilda, reading.page(nilda, slug).id(), "Cosecha");
        var answer = residents.answer(nilda, card);
        var comment = CommentId.next();
        commenting.post(nilda, ContributionConversations.about(answer), comment, "Prueben en marzo", Set.of());

        assertThat(conversations.comment(residents.elsewhere(), comment).author())
                .isNull();
        assertThat(conversations.comment(nilda, comment).author()).isNotNull();
        assertThat(conversations.comment(residents.moderator("AYA"), comment).author())
                .isNotNull();
    }
}
