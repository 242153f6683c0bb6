package pe.minka.web.practices;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.EvidenceView;
import pe.minka.practices.PracticePage;
import pe.minka.practices.sheet.Components;
import pe.minka.practices.sheet.Criterion;
import pe.minka.practices.sheet.Strategy;
import pe.minka.web.writing.Prose;

/** A published practice with its texts read into paragraphs and lists. */
record PracticeSheetView(
        PracticePage page,
        List<Prose.Block> problem,
        List<Prose.Block> description,
        List<Phase> phases,
        List<ResultLines.ResultLine> results,
        List<Answer> criteria,
        List<Component> components,
        List<Proof> evidence) {

    /** Steps of the strategy that belong together; those of no phase have no name. */
    record Phase(String name, List<Step> steps) {}

    record Step(String title, List<Prose.Block> text) {}

    record Answer(Criterion criterion, List<Prose.Block> text) {}

    record Component(String name, List<Prose.Block> needs, List<Prose.Block> lesson) {}

    /** Evidence with the host its link leads to. */
    record Proof(EvidenceView item, @Nullable String host) {}

    static PracticeSheetView of(PracticePage page, List<ResultLines.ResultLine> results) {
        var sheet = page.sheet();
        return new PracticeSheetView(
                page,
                Prose.of(sheet.problem().text()),
                Prose.of(sheet.description().text()),
                phases(sheet.strategy()),
                results,
                Stream.of(Criterion.values())
                        .map(criterion ->
                                new Answer(criterion, Prose.of(sheet.criteria().text(criterion))))
                        .filter(answer -> !answer.text().isEmpty())
                        .toList(),
                sheet.components().items().stream()
                        .map(PracticeSheetView::component)
                        .toList(),
                page.evidence().stream().map(PracticeSheetView::proof).toList());
    }

    private static List<Phase> phases(Strategy strategy) {
        Map<String, List<Step>> phases = new LinkedHashMap<>();
        for (var item : strategy.items()) {
            phases.computeIfAbsent(item.phase(), name -> new ArrayList<>())
                    .add(new Step(item.title(), Prose.of(item.text())));
        }
        return phases.entrySet().stream()
                .map(phase -> new Phase(phase.getKey(), List.copyOf(phase.getValue())))
                .toList();
    }

    private static Component component(Components.Item item) {
        return new Component(item.name(), Prose.of(item.needs()), Prose.of(item.lesson()));
    }

    private static Proof proof(EvidenceView item) {
        String link = item.link();
        return new Proof(item, link == null ? null : host(link));
    }

    private static @Nullable String host(String link) {
        try {
            return URI.create(link).getHost();
        } catch (IllegalArgumentException e) {
            return link;
        }
    }
}
