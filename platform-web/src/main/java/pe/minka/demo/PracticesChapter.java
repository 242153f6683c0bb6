package pe.minka.demo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Teams have written down what they do well, and most have published it. */
@Component
@Order(100)
@DemoOnly
class PracticesChapter implements DemoChapter {

    private static final int DAYS_OF_A_MONTH = 30;
    private static final int DAYS_OF_A_DRAFT = 4;

    private final DemoCast cast;
    private final DemoStory story;
    private final PracticeAuthors authors;
    private final PracticeScribe scribe;
    private final PracticeReviser reviser;
    private final JsonMapper json;

    PracticesChapter(
            DemoCast cast,
            DemoStory story,
            PracticeAuthors authors,
            PracticeScribe scribe,
            PracticeReviser reviser,
            JsonMapper json) {
        this.cast = cast;
        this.story = story;
        this.authors = authors;
        this.scribe = scribe;
        this.reviser = reviser;
        this.json = json;
    }

    @Override
    public String name() {
        return "practicas";
    }

    @Override
    public void load() {
        List<DemoPractice> practices = json.readValue(DemoFiles.json("practices"), new TypeReference<>() {});
        var dates = cast.dates();
        List<DemoStory.Act> acts = new ArrayList<>();
        for (var practice : practices) {
            var months = practice.monthsAgo();
            var when = dates.at(months == null ? DAYS_OF_A_DRAFT : months * DAYS_OF_A_MONTH);
            acts.add(new DemoStory.Act(when, () -> tell(practice)));
            var revised = practice.revised();
            if (revised != null) {
                acts.add(new DemoStory.Act(dates.at(revised.daysAgo()), () -> revise(practice, revised)));
            }
        }
        story.tell(acts);
    }

    private void revise(DemoPractice practice, DemoPractice.Revision revised) {
        var office =
                cast.organisation(practice.leading().kind(), practice.leading().code());
        reviser.revise(practice, revised, authors.of(office).getFirst());
    }

    private void tell(DemoPractice practice) {
        var office =
                cast.organisation(practice.leading().kind(), practice.leading().code());
        List<Access> team = authors.of(office);
        var places = practice.others().stream()
                .map(place -> cast.organisation(place.kind(), place.code()).id())
                .toList();
        scribe.write(practice, team, office.id(), places);
    }
}
