package pe.minka.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.members.AtOnce;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

@CoreTest
class CommentingTests {

    @Autowired
    private Speakers speakers;

    @Autowired
    private Topics topics;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Conversations conversations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsSaidIsReadByTheOthersAndTold(Scenario scenario) {
        var nilda = speakers.member();
        var subject = topics.open("AYA");
        var id = CommentId.next();

        scenario.stimulate(() ->
                        commenting.post(nilda, subject, id, " ¿Y en la selva? \r\n\r\n\r\n\r\nAquí no. ", Set.of()))
                .andWaitForEventOfType(CommentPosted.class)
                .matching(
                        posted -> posted.comment().equals(id) && posted.author().equals(nilda.id()))
                .toArrive();

        var read = conversations.comment(speakers.member(), id);
        assertThat(read.text()).isEqualTo("¿Y en la selva?\n\nAquí no.");
        assertThat(read.mine()).isFalse();
        assertThat(conversations.figures(subject, null).comments()).isOne();
    }

    @Test
    void whoSendsACommentTwiceHasSaidItOnce() throws InterruptedException {
        var nilda = speakers.member();
        var subject = topics.open("AYA");
        var id = CommentId.next();

        long heard = AtOnce.succeeded(8, () -> commenting.post(nilda, subject, id, "Gracias", Set.of()));

        assertThat(heard).isEqualTo(8);
        assertThat(speakers.read(nilda, subject)).containsExactly("Gracias");
        assertThat(conversations.figures(subject, null).comments()).isOne();
    }

    @Test
    void otherWordsFromAUsedPageAreNotLost() {
        var nilda = speakers.member();
        var subject = topics.open("AYA");
        var id = speakers.say(nilda, subject, "Gracias");

        for (var where : List.of(subject, topics.open("AYA"))) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> commenting.post(
                            nilda, where, id, where.equals(subject) ? "Otra cosa" : "Gracias", Set.of()))
                    .extracting(RuleViolation::code)
                    .isEqualTo("conversations.again");
        }
    }

    @Test
    void nobodyTakesTheIdentityOfAnothersComment() {
        var subject = topics.open("AYA");
        var id = speakers.say(speakers.member(), subject, "Gracias");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> commenting.post(speakers.member(), subject, id, "Otra cosa", Set.of()))
                .extracting(RuleViolation::code)
                .isEqualTo("conversations.again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\u202e\u202c"})
    void whatSaysNothingIsNotPublished(String text) {
        var subject = topics.open("AYA");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> speakers.say(speakers.member(), subject, text))
                .extracting(RuleViolation::code)
                .isEqualTo("conversations.empty");
    }

    @Test
    void aTextMayHaveTwoThousandCharactersAndNoMore() {
        var nilda = speakers.member();
        var subject = topics.open("AYA");

        speakers.say(nilda, subject, "ñ".repeat(Commenting.LONGEST));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> speakers.say(nilda, subject, "ñ".repeat(Commenting.LONGEST + 1)))
                .extracting(RuleViolation::field)
                .isEqualTo("text");
    }

    @Test
    void repliesHaveNoReplies() {
        var nilda = speakers.member();
        var rosalia = speakers.member();
        var subject = topics.open("AYA");
        var root = speakers.say(nilda, subject, "¿Cuánto costó?");
        var reply = speakers.answer(rosalia, root, "Doce mil soles");

        speakers.answer(nilda, reply, "Gracias");

        var thread = conversations.thread(nilda, reply, null);
        assertThat(thread.comment().id()).isEqualTo(root);
        assertThat(thread.replies()).extracting(CommentView::text).containsExactly("Doce mil soles", "Gracias");
    }

    @Test
    void theAuthorPutsRightWhatTheyHaveJustSaidAndNobodyElseDoes() {
        var nilda = speakers.member();
        var subject = topics.open("AYA");
        var id = speakers.say(nilda, subject, "Grasias");

        commenting.edit(nilda, id, "Gracias", Set.of());

        assertThat(conversations.comment(nilda, id).editedAt()).isNotNull();
        assertThat(speakers.read(nilda, subject)).containsExactly("Gracias");
        var otto = speakers.member();
        assertThatThrownBy(() -> commenting.edit(otto, id, "Nada", Set.of())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> commenting.remove(otto, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void afterHalfAnHourWhatWasSaidStays() {
        var nilda = speakers.member();
        var subject = topics.open("AYA");
        var id = speakers.say(nilda, subject, "Grasias");
        jdbc.sql("update conversation_comment set written_at = written_at - interval '31 minutes' where id = :id")
                .param("id", id.value())
                .update();

        assertThat(conversations.comment(nilda, id).editable()).isFalse();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> commenting.edit(nilda, id, "Gracias", Set.of()))
                .extracting(RuleViolation::code)
                .isEqualTo("conversations.edit.late");
    }

    @Test
    void whatWasTakenBackLeavesItsAnswersAndNoWords() {
        var nilda = speakers.member();
        var rosalia = speakers.member();
        var subject = topics.open("AYA");
        var root = speakers.say(nilda, subject, "Me equivoqué");
        speakers.answer(rosalia, root, "No pasa nada");
        var alone = speakers.say(nilda, subject, "Nada");

        commenting.remove(nilda, root);
        commenting.remove(nilda, root);
        commenting.remove(nilda, alone);

        var threads = conversations.page(rosalia, subject, null, 10).threads();
        assertThat(threads).singleElement().satisfies(thread -> {
            assertThat(thread.comment().state()).isEqualTo(CommentState.REMOVED);
            assertThat(thread.comment().text()).isEmpty();
            assertThat(thread.replies()).hasSize(1);
        });
        assertThat(conversations.figures(subject, null).comments()).isOne();
        assertThat(hasWords(root)).isFalse();
    }

    private boolean hasWords(CommentId id) {
        return jdbc.sql("select wording is not null from conversation_comment where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void twentyCommentsAtOnceAreTooMany() throws InterruptedException {
        var nilda = speakers.member();
        var subject = topics.open("AYA");

        long heard = AtOnce.succeeded(20, () -> speakers.say(nilda, subject, "Hola"));

        assertThat(heard).isEqualTo(5);
        assertThat(conversations.figures(subject, null).comments()).isEqualTo(5);
    }

    @Test
    void whatSomebodyMayNotReadIsNotThereForThem() {
        var nilda = speakers.member();
        var otto = speakers.member();
        var subject = topics.openFor(nilda.id());
        var id = speakers.say(nilda, subject, "Entre nosotras");

        assertThatThrownBy(() -> conversations.page(otto, subject, null, 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conversations.comment(otto, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> speakers.say(otto, subject, "Hola")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> speakers.answer(otto, id, "Hola")).isInstanceOf(NotFound.class);
    }

    @Test
    void whereNothingMoreIsSaidOneStillReads() {
        var nilda = speakers.member();
        var subject = topics.open("AYA");
        speakers.say(nilda, subject, "Hola");
        topics.close(subject);

        assertThatThrownBy(() -> speakers.say(nilda, subject, "Y otra")).isInstanceOf(Forbidden.class);
        assertThat(speakers.read(nilda, subject)).containsExactly("Hola");
    }

    @Test
    void aLongConversationIsReadInParts() {
        var subject = topics.open("AYA");
        var people = IntStream.range(0, 3).mapToObj(n -> speakers.member()).toList();
        IntStream.range(0, 12).forEach(n -> speakers.say(people.get(n % 3), subject, "Número " + n));

        var first = conversations.page(people.getFirst(), subject, null, 5);
        var second = conversations.page(people.getFirst(), subject, first.next(), 5);
        var third = conversations.page(people.getFirst(), subject, second.next(), 5);

        assertThat(first.threads().getFirst().comment().text()).isEqualTo("Número 11");
        assertThat(second.threads()).hasSize(5);
        assertThat(third.threads())
                .extracting(thread -> thread.comment().text())
                .containsExactly("Número 1", "Número 0");
        assertThat(third.next()).isNull();
    }

    @Test
    void aLongThreadSaysHowManyAnswersFollow() {
        var subject = topics.open("AYA");
        var people = IntStream.range(0, 2).mapToObj(n -> speakers.member()).toList();
        var root = speakers.say(people.getFirst(), subject, "¿Quién más?");
        IntStream.range(0, 5).forEach(n -> speakers.answer(people.get(n % 2), root, "Yo " + n));

        var thread = conversations
                .page(people.getFirst(), subject, null, 5)
                .threads()
                .getFirst();

        assertThat(thread.replies()).extracting(CommentView::text).containsExactly("Yo 0", "Yo 1", "Yo 2");
        assertThat(thread.more()).isEqualTo(2);
        var rest = conversations.thread(
                people.getFirst(), root, thread.replies().getLast().id());
        assertThat(rest.replies()).extracting(CommentView::text).containsExactly("Yo 3", "Yo 4");
    }
}
