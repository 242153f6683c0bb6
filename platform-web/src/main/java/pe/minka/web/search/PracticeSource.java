package pe.minka.web.search;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.practices.PracticeCard;
import pe.minka.practices.PracticeCatalogue;
import pe.minka.practices.PracticeSearch;
import pe.minka.web.search.Findings.Finding;

/** Published practices, for everybody, as their own page finds them. */
@Component
@Order(5)
class PracticeSource implements SearchSource {

    private static final String GROUP = "practices";
    private static final String LIST = "/practicas";

    private final PracticeCatalogue catalogue;

    PracticeSource(PracticeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Findings find(Query query, @Nullable Access asker) {
        var found = catalogue.search(PracticeSearch.of(query.text()), 0, Findings.SHOWN);
        boolean more = found.total() > found.cards().size();
        String all = more ? Findings.asked(LIST, query.text()) : null;
        var first = found.cards().stream().map(PracticeSource::finding).toList();
        return new Findings(GROUP, found.total(), first, all, found.loose(), Findings.meant(found.suggestion(), LIST));
    }

    private static Finding finding(PracticeCard card) {
        var leading = card.leading();
        String region = leading.regionName() == null ? "" : " · " + leading.regionName();
        return new Finding(LIST + "/" + card.code(), card.title(), leading.name() + region);
    }
}
