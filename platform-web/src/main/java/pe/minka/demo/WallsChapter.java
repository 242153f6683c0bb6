package pe.minka.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.conversations.CommentId;
import pe.minka.members.Access;
import pe.minka.walls.CardId;
import pe.minka.walls.ContributionConversations;
import pe.minka.walls.ContributionId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** People put challenges and ideas on the walls, answer each other, and an advisor accompanies some of it. */
@Component
@Order(116)
@DemoOnly
class WallsChapter implements DemoChapter {

    private static final String GESTORA = "gestora@demo.pe";
    private static final Duration A_WHILE = Duration.ofMinutes(17);

    private final DemoCast cast;
    private final DemoStory story;
    private final DemoSpeakers speakers;
    private final WallScribe scribe;
    private final DemoTalk talk;
    private final JsonMapper json;

    WallsChapter(
            DemoCast cast, DemoStory story, DemoSpeakers speakers, WallScribe scribe, DemoTalk talk, JsonMapper json) {
        this.cast = cast;
        this.story = story;
        this.speakers = speakers;
        this.scribe = scribe;
        this.talk = talk;
        this.json = json;
    }

    @Override
    public String name() {
        return "muros";
    }

    @Override
    public void load() {
        List<DemoCard> cards = json.readValue(DemoFiles.json("walls"), new TypeReference<>() {});
        var people = speakers.all();
        List<DemoStory.Act> acts = new ArrayList<>();
        cards.forEach(card -> tell(card, people, acts));
        story.tell(acts);
    }

    private void tell(DemoCard card, List<Access> people, List<DemoStory.Act> acts) {
        var author = person(card.author(), people);
        var id = new CardId(known("tarjeta " + card.title()));
        if (scribe.isThere(id)) {
            return;
        }
        Instant at = cast.dates().at(card.daysAgo());
        acts.add(new DemoStory.Act(at, () -> scribe.post(author, id, card, cast.today())));
        at = support(at, card.supports(), people, card.daysAgo(), acts, who -> scribe.support(who, id));
        if (card.accompanied()) {
            at = at.plus(A_WHILE);
            acts.add(new DemoStory.Act(at, () -> scribe.accompany(id, card.note())));
        }
        for (var said : card.contributions()) {
            at = latest(at.plus(A_WHILE), cast.dates().at(said.daysAgo()));
            at = tell(said, id, people, at, acts);
        }
        // what was answered is closed: the choice comes after everything else that was said
        for (var best :
                card.contributions().stream().filter(DemoCard.Said::best).toList()) {
            at = at.plus(A_WHILE);
            acts.add(new DemoStory.Act(at, () -> scribe.choose(author, id, idOf(best))));
        }
    }

    private Instant tell(
            DemoCard.Said said, CardId card, List<Access> people, Instant begun, List<DemoStory.Act> acts) {
        var id = idOf(said);
        var author = person(said.author(), people);
        acts.add(new DemoStory.Act(begun, () -> scribe.answer(author, card, id, said)));
        int shift = said.text().length();
        Instant at = support(begun, said.supports(), people, shift, acts, who -> scribe.support(who, id));
        for (String text : said.comments()) {
            at = at.plus(A_WHILE);
            shift++;
            var who = people.get(shift % people.size());
            var about = ContributionConversations.about(id);
            acts.add(new DemoStory.Act(at, () -> talk.say(who, about, null, CommentId.next(), text)));
        }
        return at;
    }

    private static Instant support(
            Instant begun, int times, List<Access> people, int shift, List<DemoStory.Act> acts, Consumer<Access> give) {
        Instant at = begun;
        for (int turn = 0; turn < times; turn++) {
            at = at.plus(A_WHILE);
            var who = people.get((shift + turn * 7) % people.size());
            acts.add(new DemoStory.Act(at, () -> give.accept(who)));
        }
        return at;
    }

    private Access person(@Nullable Integer number, List<Access> people) {
        return number == null ? cast.account(GESTORA) : people.get(number % people.size());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static ContributionId idOf(DemoCard.Said said) {
        return new ContributionId(known("aporte " + said.text()));
    }

    /** The same each time the demonstration is told. */
    private static UUID known(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
