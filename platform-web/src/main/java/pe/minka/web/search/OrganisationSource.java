package pe.minka.web.search;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import pe.minka.members.Access;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationSearch;
import pe.minka.organisations.OrganisationView;
import pe.minka.shared.PageRequest;
import pe.minka.web.search.Findings.Finding;

@Component
@Order(20)
class OrganisationSource implements SearchSource {

    private static final String GROUP = "organisations";

    private final OrganisationCatalogue catalogue;

    OrganisationSource(OrganisationCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Findings find(Query query, @Nullable Access asker) {
        if (asker == null) {
            return Findings.none(GROUP);
        }
        var found = catalogue.search(OrganisationSearch.of(query.text()), new PageRequest(1, Findings.SHOWN));
        String all = found.hasNext() ? "/entidades?q=" + UriUtils.encode(query.text(), StandardCharsets.UTF_8) : null;
        var first = found.items().stream().map(OrganisationSource::finding).toList();
        return new Findings(GROUP, found.total(), first, all);
    }

    private static Finding finding(OrganisationView organisation) {
        return new Finding("/entidades/" + organisation.slug(), organisation.label(), organisation.province());
    }
}
