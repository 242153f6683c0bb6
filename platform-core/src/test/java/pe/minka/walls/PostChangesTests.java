package pe.minka.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Commenting;
import pe.minka.files.Upload;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.samples.ImageSamples;
import pe.minka.shared.RuleViolation;

/** What authors do to what stands there already, where they may not do it, and where somebody looks at it first. */
@CoreTest
class PostChangesTests {

    @Autowired
    private Residents residents;

    @Autowired
    private Walls walls;

    @Autowired
    private WallReading reading;

    @Autowired
    private Cards cards;

    @Autowired
    private CardReading cardReading;

    @Autowired
    private Contributions contributions;

    @Autowired
    private BoardReading boards;

    @Autowired
    private Attachments attachments;

    @Autowired
    private CardLifecycle lifecycle;

    @Autowired
    private PostModeration moderation;

    @Autowired
    private Commenting commenting;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nothingBearsTheIdOfSomethingElse() {
        var nilda = residents.member();
        var rosalia = residents.elsewhere();
        var card = residents.challenge(nilda);
        var answer = residents.answer(nilda, card);

        refused(
                "walls.again",
                () -> contributions.post(
                        rosalia, card, new ContributionId(card.value()), BoardSection.PROPOSAL, "Otra cosa"));
        refused(
                "walls.again",
                () -> cards.post(
                        rosalia, residents.national(rosalia, "desafios"), new CardId(answer.value()), text("Otra")));
        refused(
                "conversations.again",
                () -> commenting.post(
                        rosalia,
                        ContributionConversations.about(answer),
                        new CommentId(card.value()),
                        "Otra cosa",
                        Set.of()));
    }

    @Test
    void whatIsChangedWhereEverythingIsLookedAtFirstIsLookedAtAgain() {
        var nilda = residents.member();
        var moderator = residents.moderator(null);
        var card = residents.card(nilda, wall(true), "Cosecha");
        moderation.approve(moderator, card);
        var answer = residents.answer(nilda, card);
        moderation.approve(moderator, answer);

        contributions.edit(nilda, answer, "Muy otra cosa", Set.of());
        assertThat(boards.shown(answer)).isEmpty();
        moderation.approve(moderator, answer);
        assertThat(boards.shown(answer)).isPresent();
        attachments.add(nilda, answer, attachments.take(nilda, photo()));
        assertThat(boards.shown(answer)).isEmpty();
        cards.edit(nilda, card, text("Muy otra cosa"), Set.of());
        assertThat(cardReading.shown(card)).isEmpty();
    }

    @Test
    void takingAwayBringingBackAndMovingHaveLimitsOfTheirOwn() {
        var nilda = residents.member();
        var card = residents.challenge(nilda);
        var answer = residents.answer(nilda, card);

        turns(nilda, PostTurn.REMOVED, 30);
        refused("walls.pace.removals", () -> contributions.remove(nilda, answer));
        refused("walls.pace.removals", () -> cards.remove(nilda, residents.initiative(nilda)));
        contributions.move(nilda, answer, BoardSection.QUESTION, Place.TOP);
        residents.answer(nilda, card);

        turns(nilda, PostTurn.MOVED, 240);
        refused("walls.pace.moves", () -> contributions.move(nilda, answer, BoardSection.PROPOSAL, Place.TOP));
        refused("walls.pace.moves", () -> cards.move(nilda, card, "territorio", Place.TOP));

        jdbc.sql("update post_turn set taken_at = now() - interval '61 minutes' where member = :me")
                .param("me", nilda.id().value())
                .update();
        contributions.remove(nilda, answer);
        turns(nilda, PostTurn.UNDONE, 30);
        refused("walls.pace.undos", () -> contributions.undo(nilda, answer));
    }

    private void turns(Access member, PostTurn turn, int times) {
        jdbc.sql("""
                insert into post_turn (id, member, turn, taken_at)
                select gen_random_uuid(), :me, :turn, now() from generate_series(1, :times)
                """)
                .param("me", member.id().value())
                .param("turn", turn.name())
                .param("times", times)
                .update();
    }

    @Test
    void whoIsAskedToPauseChangesNothingEither() {
        var nilda = residents.member();
        var card = residents.challenge(nilda);
        var answer = residents.answer(nilda, card);
        jdbc.sql("""
                insert into conversation_sanction (id, member, post, reason, given_by, given_at, ends_at)
                values (:id, :me, :id, 'Insulta', :me, now(), now() + interval '1 day')
                """).param("id", card.value()).param("me", nilda.id().value()).update();

        refused("conversations.silenced", () -> contributions.edit(nilda, answer, "Otra", Set.of()));
        refused("conversations.silenced", () -> cards.edit(nilda, card, text("Otra"), Set.of()));
        var file = attachments.take(nilda, photo());
        refused("conversations.silenced", () -> attachments.add(nilda, card, file));
    }

    @Test
    void aClosedWallTakesNothingMoreOfWhatStandsOnIt() {
        var nilda = residents.member();
        var wall = wall(false);
        var card = residents.card(nilda, wall, "Cosecha");
        var answer = residents.answer(residents.elsewhere(), card);
        var file = attachments.take(nilda, photo());
        jdbc.sql("update wall set closed_at = now() where id = :id")
                .param("id", wall.value())
                .update();

        refused("walls.closed", () -> contributions.move(nilda, answer, BoardSection.QUESTION, Place.TOP));
        refused("walls.closed", () -> contributions.pin(nilda, answer, true));
        refused("walls.closed", () -> lifecycle.solve(nilda, card, answer));
        refused("walls.closed", () -> attachments.add(nilda, card, file));
        cards.archive(nilda, card);
        assertThat(cardReading.card(nilda, card).stage()).isEqualTo(CardStage.ARCHIVED);
    }

    @Test
    void whatWasHiddenIsNotRewordedMeanwhileAndFilesGoOneByOne() {
        var nilda = residents.member();
        var card = residents.challenge(nilda);
        attachments.add(nilda, card, attachments.take(nilda, photo()));
        var files = attachments.of(List.of(card.value())).getOrDefault(card.value(), List.of());
        assertThat(files).hasSize(1);
        attachments.remove(nilda, card, files.getFirst().id());
        assertThat(attachments.of(List.of(card.value()))).isEmpty();

        moderation.hide(residents.moderator(null), card, new Reason("Nombra a una estudiante"));
        refused("walls.state.changed", () -> cards.edit(nilda, card, text("Otra"), Set.of()));
    }

    private WallId wall(boolean approval) {
        var admin = residents.administrator(null);
        var usual = Residents.terms("Muro delicado", WallAudience.EVERYBODY, null);
        var terms = new WallTerms(
                usual.title(),
                usual.rules(),
                usual.layout(),
                usual.audience(),
                usual.macroRegion(),
                new WallSwitches(true, true, approval, true),
                List.of("Gestión"),
                List.of());
        return reading.page(admin, walls.make(admin, WallId.next(), WallKind.CHALLENGES, terms))
                .id();
    }

    private static CardText text(String said) {
        return CardText.of(said, said, "gestion", null, null);
    }

    private static Upload photo() {
        return new Upload("escuela.png", new ByteArrayResource(ImageSamples.photo(40, 30)));
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
