package pe.minka.web.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.lessons.LessonCard;
import pe.minka.lessons.LessonCatalogue;
import pe.minka.lessons.LessonSearch;
import pe.minka.members.Access;

/** Published lessons, for everybody, as their own page finds them. */
@Component
@Order(6)
class LessonSource implements SearchSource {

    private static final String GROUP = "lessons";
    private static final String LIST = "/lecciones";

    private final LessonCatalogue catalogue;

    LessonSource(LessonCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Findings find(Query query, @Nullable Access asker) {
        var search = new LessonSearch(query.text(), null, Set.of(), null, null);
        var found = catalogue.search(search, 0, Findings.SHOWN);
        boolean more = found.total() > found.cards().size();
        String all = more ? Findings.asked(LIST, query.text()) : null;
        return new Findings(
                GROUP,
                found.total(),
                found.cards().stream().map(LessonSource::finding).toList(),
                all,
                found.loose(),
                Findings.meant(found.suggestion(), LIST));
    }

    private static Findings.Finding finding(LessonCard card) {
        return new Findings.Finding(LIST + "/" + card.code(), card.title(), card.organisation());
    }
}
