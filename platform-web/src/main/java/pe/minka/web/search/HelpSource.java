package pe.minka.web.search;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.web.help.Chapter;
import pe.minka.web.help.Guide;
import pe.minka.web.search.Findings.Finding;

/** The sections of the user guide; those whose heading has the words come first. */
@Component
@Order(40)
class HelpSource implements SearchSource {

    private final Guide guide;

    HelpSource(Guide guide) {
        this.guide = guide;
    }

    private record Hit(Chapter chapter, Chapter.Section section, int rank) {}

    @Override
    public Findings find(Query query, @Nullable Access asker) {
        List<Finding> findings = guide.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream()
                        .filter(section -> query.isIn(chapter.title(), section.title(), section.text()))
                        .map(section -> new Hit(chapter, section, rank(query, chapter, section))))
                .sorted(Comparator.comparingInt(Hit::rank))
                .map(hit -> finding(hit, query))
                .toList();
        return Findings.of("help", findings);
    }

    private static int rank(Query query, Chapter chapter, Chapter.Section section) {
        if (query.isIn(section.title())) {
            return 0;
        }
        return query.isIn(chapter.title(), section.title()) ? 1 : 2;
    }

    private static Finding finding(Hit hit, Query query) {
        String anchor = hit.section().anchor();
        String title = anchor.isEmpty()
                ? hit.chapter().title()
                : hit.section().title() + " · " + hit.chapter().title();
        String href = hit.chapter().href() + (anchor.isEmpty() ? "" : "#" + anchor);
        return new Finding(href, title, Excerpt.of(hit.section().text(), query));
    }
}
