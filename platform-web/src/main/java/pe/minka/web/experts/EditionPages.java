package pe.minka.web.experts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.practices.ExpertCommentId;
import pe.minka.practices.ExpertEdition;
import pe.minka.practices.ExpertReading;
import pe.minka.practices.sheet.ExpertRemarks;
import pe.minka.web.writing.WordDiff;

/** What an expert's comment said before it was corrected, and what each correction changed. */
@Component
class EditionPages {

    private final ExpertReading reading;
    private final ExpertPages pages;

    EditionPages(ExpertReading reading, ExpertPages pages) {
        this.reading = reading;
        this.pages = pages;
    }

    /** A text of an edition beside the one before it. */
    record Change(String field, List<WordDiff.Segment> segments) {}

    /** An edition, whole, and what it changed; the first one changed nothing. */
    record Edition(int number, Instant at, int versionRead, List<Remark> remarks, List<Change> changes) {}

    String page(ExpertCommentId id, Model model) {
        var history = reading.history(id);
        model.addAttribute("practice", history.practice());
        model.addAttribute("comment", history.comment());
        model.addAttribute("editions", editions(history.editions()));
        model.addAttribute("crumbs", pages.crumbs(history.practice().code(), pages.text("experts.editions.crumb")));
        return "experts/editions";
    }

    private static List<Edition> editions(List<ExpertEdition> latestFirst) {
        List<Edition> editions = new ArrayList<>();
        for (int i = 0; i < latestFirst.size(); i++) {
            var one = latestFirst.get(i);
            boolean first = i == latestFirst.size() - 1;
            editions.add(new Edition(
                    one.number(),
                    one.at(),
                    one.versionRead(),
                    Remark.of(one.remarks()),
                    first ? List.of() : changes(latestFirst.get(i + 1).remarks(), one.remarks())));
        }
        return editions;
    }

    private static List<Change> changes(ExpertRemarks before, ExpertRemarks after) {
        List<Change> changes = new ArrayList<>();
        add(changes, "keyAspect", before.keyAspect(), after.keyAspect());
        add(changes, "improvements", before.improvements(), after.improvements());
        add(changes, "recommendations", before.recommendations(), after.recommendations());
        add(changes, "post", before.post(), after.post());
        add(changes, "institution", before.institution(), after.institution());
        return List.copyOf(changes);
    }

    private static void add(List<Change> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(field, WordDiff.of(before, after)));
        }
    }
}
