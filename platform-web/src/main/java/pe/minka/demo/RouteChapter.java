package pe.minka.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.practices.PracticeCard;
import pe.minka.practices.PracticeCatalogue;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeSearch;
import pe.minka.shared.Peru;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Practices have gone their way on the route: some are advanced, some wait, one went back. */
@Component
@Order(105)
@DemoOnly
class RouteChapter implements DemoChapter {

    private static final String HOLDER = "holder";
    private static final int SOME = 20;

    private final DemoCast cast;
    private final DemoStory story;
    private final RouteReviewers reviewers;
    private final RouteScribe scribe;
    private final RoutePlaces places;
    private final JsonMapper json;

    RouteChapter(
            DemoCast cast,
            DemoStory story,
            RouteReviewers reviewers,
            RouteScribe scribe,
            RoutePlaces places,
            JsonMapper json) {
        this.cast = cast;
        this.story = story;
        this.reviewers = reviewers;
        this.scribe = scribe;
        this.places = places;
        this.json = json;
    }

    /** Where the practices of the stories are, and who holds them. */
    @Component
    @DemoOnly
    record RoutePlaces(PracticeCatalogue catalogue, PracticeReading reading, MemberAccess access) {

        Optional<String> code(String title) {
            return catalogue.search(PracticeSearch.of(title), 0, SOME).cards().stream()
                    .filter(card -> card.title().equals(title))
                    .map(PracticeCard::code)
                    .findFirst();
        }

        Access holder(String code) {
            var person = reading.page(code).team().getFirst().person();
            return access.of(person.id()).orElseThrow();
        }
    }

    @Override
    public String name() {
        return "ruta";
    }

    @Override
    public void load() {
        List<DemoRoute> routes = json.readValue(DemoFiles.json("route"), new TypeReference<>() {});
        var dates = cast.dates();
        List<DemoStory.Act> acts = new ArrayList<>();
        for (var route : routes) {
            places.code(route.practice()).ifPresent(code -> {
                for (int i = 0; i < route.steps().size(); i++) {
                    var step = route.steps().get(i);
                    var rest = route.steps().subList(i, route.steps().size());
                    var when = dates.at(step.daysAgo());
                    acts.add(new DemoStory.Act(when, () -> tell(step, rest, code, when)));
                }
            });
        }
        story.tell(acts);
    }

    private void tell(DemoRoute.Step step, List<DemoRoute.Step> rest, String code, Instant when) {
        var me = step.by().equals(HOLDER) ? places.holder(code) : reviewers.find(step.by());
        if (!scribe.isTold(me, code, rest)) {
            scribe.write(step, me, code, Peru.dayOf(when));
        }
    }
}
