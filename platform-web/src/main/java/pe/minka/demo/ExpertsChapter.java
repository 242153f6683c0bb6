package pe.minka.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.practices.PracticeCatalogue;
import pe.minka.practices.PracticeSearch;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Experts have commented on practices, some by a link, and others have been asked to. */
@Component
@Order(103)
@DemoOnly
class ExpertsChapter implements DemoChapter {

    private static final int SOME = 20;

    private static final int DAYS_TO_THINK = 9;

    private final DemoCast cast;
    private final DemoStory story;
    private final PracticeCatalogue catalogue;
    private final ExpertScribe scribe;
    private final JsonMapper json;

    ExpertsChapter(DemoCast cast, DemoStory story, PracticeCatalogue catalogue, ExpertScribe scribe, JsonMapper json) {
        this.cast = cast;
        this.story = story;
        this.catalogue = catalogue;
        this.scribe = scribe;
        this.json = json;
    }

    @Override
    public String name() {
        return "expertos";
    }

    @Override
    public void load() {
        List<DemoExpert> experts = json.readValue(DemoFiles.json("experts"), new TypeReference<>() {});
        var dates = cast.dates();
        List<DemoStory.Act> corrections = new ArrayList<>();
        story.tell(experts.stream()
                .map(expert -> new DemoStory.Act(
                        dates.at(expert.daysAgo()),
                        () -> tell(expert)
                                .map(what -> new DemoStory.Act(dates.at(expert.daysAgo() - DAYS_TO_THINK), what))
                                .ifPresent(corrections::add)))
                .toList());
        story.tell(corrections);
    }

    private Optional<Runnable> tell(DemoExpert expert) {
        var account = Optional.ofNullable(expert.account()).map(cast::account);
        return code(expert.practice()).flatMap(code -> scribe.write(expert, code, account));
    }

    private Optional<String> code(String title) {
        return catalogue.search(PracticeSearch.of(title), 0, SOME).cards().stream()
                .filter(card -> card.title().equals(title))
                .map(card -> card.code())
                .findFirst();
    }
}
