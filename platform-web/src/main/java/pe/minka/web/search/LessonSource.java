package pe.minka.web.search;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import pe.minka.lessons.LessonCard;
import pe.minka.lessons.LessonCatalogue;
import pe.minka.lessons.LessonSearch;
import pe.minka.members.Access;

/** Published lessons, for everybody; only those with all the words. */
@Component
@Order(6)
class LessonSource implements SearchSource {

    private static final String GROUP = "lessons";

    private final LessonCatalogue catalogue;

    LessonSource(LessonCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Findings find(Query query, @Nullable Access asker) {
        var search = new LessonSearch(query.text(), null, Set.of(), null, null);
        var found = catalogue.search(search, 0, Findings.SHOWN);
        if (found.loose()) {
            return Findings.none(GROUP);
        }
        boolean more = found.total() > found.cards().size();
        String all = more ? "/lecciones?q=" + UriUtils.encode(query.text(), StandardCharsets.UTF_8) : null;
        return new Findings(
                GROUP,
                found.total(),
                found.cards().stream().map(LessonSource::finding).toList(),
                all);
    }

    private static Findings.Finding finding(LessonCard card) {
        return new Findings.Finding("/lecciones/" + card.code(), card.title(), card.organisation());
    }
}
