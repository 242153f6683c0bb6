package pe.minka.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;
import pe.minka.members.MemberId;
import pe.minka.members.NetworkEntry;
import pe.minka.shared.RuleViolation;

@CoreTest
class MentionsTests {

    @Autowired
    private Speakers speakers;

    @Autowired
    private Topics topics;

    @Autowired
    private Mentions mentions;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Conversations conversations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aNameIsFoundWithOrWithoutAccentsAndSecondNames() {
        String one = Speakers.surname();
        var rosalia = speakers.member("Rosalía María", one + " Huamán");
        var subject = topics.open("AYA");

        assertThat(mentions.read("Hola @rosalia " + one + ", gracias", subject, Set.of()))
                .isEqualTo(new Wording("Hola " + Wording.named(rosalia.id()) + ", gracias", Set.of(rosalia.id())));
        assertThat(mentions.read("@Rosalía María " + one + " Huamán dice", subject, Set.of())
                        .text())
                .isEqualTo(Wording.named(rosalia.id()) + " dice");
    }

    @Test
    void aMailAddressMentionsNobody() {
        String one = Speakers.surname();
        speakers.member("Rosalía", one);
        String text = "escribe a ugel@Rosalía " + one;

        assertThat(mentions.read(text, topics.open("AYA"), Set.of())).isEqualTo(new Wording(text, Set.of()));
    }

    @Test
    void aNameOfTwoIsWhomTheAuthorChoseAndOtherwiseAText() {
        String one = Speakers.surname();
        var here = speakers.member("Nilda", one);
        var there = speakers.member("Nilda", one, "150202");
        var subject = topics.open("AYA");
        String text = "@Nilda " + one;

        assertThat(mentions.read(text, subject, Set.of()).members()).isEmpty();
        assertThat(mentions.read(text, subject, Set.of(there.id())).members()).containsExactly(there.id());
        assertThat(mentions.read(text, subject, Set.of(here.id(), there.id())).members())
                .isEmpty();
    }

    @Test
    void aNameOfTwoIsAskedAboutUntilItIsClear() {
        String one = Speakers.surname();
        var here = speakers.member("Nilda", one);
        var there = speakers.member("Nilda", one, "150202");
        var rosalia = speakers.member("Rosalía", one);
        var subject = topics.open("AYA");
        String text = "@Nilda " + one + " y @nilda " + one + ", con @Rosalía " + one;

        var unclear = mentions.unclear(rosalia, subject, text, Set.of());

        assertThat(unclear).singleElement().satisfies(name -> {
            assertThat(name.name()).isEqualTo("Nilda " + one);
            assertThat(name.people()).extracting(NetworkEntry::id).containsExactlyInAnyOrder(here.id(), there.id());
        });
        assertThat(mentions.unclear(rosalia, subject, text, Set.of(there.id()))).isEmpty();
        assertThat(mentions.unclear(rosalia, subject, text, Set.of(here.id(), there.id())))
                .hasSize(1);
    }

    @Test
    void onlyWhoMayReadIsMentionedOrSuggested() {
        String one = Speakers.surname();
        var nilda = speakers.member();
        speakers.member("Otto", one);
        var subject = topics.openFor(nilda.id());

        assertThat(mentions.read("@Otto " + one, subject, Set.of()).members()).isEmpty();
        assertThat(mentions.suggest(nilda, subject, one, 8)).isEmpty();
        assertThat(mentions.suggest(nilda, topics.open("AYA"), one, 8))
                .extracting(NetworkEntry::givenNames)
                .containsExactly("Otto");
    }

    @Test
    void whoLeftTheCommunityIsNotMentioned() {
        String one = Speakers.surname();
        var otto = speakers.member("Otto", one);
        jdbc.sql("update member set status = 'DISABLED' where id = :id")
                .param("id", otto.id().value())
                .update();

        assertThat(mentions.read("@Otto " + one, topics.open("AYA"), Set.of()).members())
                .isEmpty();
    }

    @Test
    void moreThanTenNamesAreTooMany() {
        var subject = topics.open("AYA");
        String text = IntStream.range(0, 11)
                .mapToObj(n -> "@Nilda " + speakers.member().profile().surnames())
                .collect(Collectors.joining(", "));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> mentions.read(text, subject, Set.of()))
                .extracting(RuleViolation::code)
                .isEqualTo("conversations.mentions.tooMany");
    }

    @Test
    void namesAreThoseOfTheDayACommentIsRead() {
        String one = Speakers.surname();
        var rosalia = speakers.member("Rosalía", one);
        var nilda = speakers.member();
        var id = speakers.say(nilda, topics.open("AYA"), "Pregúntale a @Rosalía " + one + ".");

        jdbc.sql("update member set surnames = 'Puma' where id = :id")
                .param("id", rosalia.id().value())
                .update();

        assertThat(conversations.comment(nilda, id).words())
                .containsExactly(
                        new Said("Pregúntale a ", false), new Said("Rosalía Puma", true), new Said(".", false));
    }

    @Test
    void whoTypesAnIdHasTypedAnId() {
        var nilda = speakers.member();
        String text =
                "Mira " + Wording.named(new MemberId(speakers.member().id().value()));

        var id = speakers.say(nilda, topics.open("AYA"), text);

        assertThat(conversations.comment(nilda, id).words()).containsExactly(new Said(text, false));
    }

    @Test
    void anEditedCommentKeepsWhomItMentions() {
        String one = Speakers.surname();
        var rosalia = speakers.member("Rosalía", one);
        var nilda = speakers.member();
        var id = speakers.say(nilda, topics.open("AYA"), "@Rosalía " + one + " sabe");

        commenting.edit(nilda, id, conversations.comment(nilda, id).text() + " mucho", Set.of());

        assertThat(conversations.comment(nilda, id).mentioned()).containsExactly(rosalia.id());
        assertThat(conversations.comment(nilda, id).text()).isEqualTo("@Rosalía " + one + " sabe mucho");
    }
}
