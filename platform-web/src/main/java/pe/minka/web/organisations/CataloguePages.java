package pe.minka.web.organisations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.Regions;
import pe.minka.shared.Listing;
import pe.minka.shared.Peru;
import pe.minka.web.forms.Option;
import pe.minka.web.navigation.Crumb;

/** What lists of organisations show beside their rows: the filters, how many each would leave, and the way back. */
@Component
class CataloguePages {

    private final OrganisationCatalogue catalogue;
    private final Regions regions;
    private final OrganisationLines lines;
    private final MessageSource messages;

    CataloguePages(OrganisationCatalogue catalogue, Regions regions, OrganisationLines lines, MessageSource messages) {
        this.catalogue = catalogue;
        this.regions = regions;
        this.lines = lines;
        this.messages = messages;
    }

    record Filter(String value, String label, long count, boolean chosen) {}

    record Chip(String label, String address) {}

    /** The regions to choose from are all, or only those given. */
    void fill(Model model, CatalogueQuery query, String path, Set<String> only) {
        var found = catalogue.search(query.search(), query.request());
        model.addAttribute("sought", query);
        model.addAttribute("found", new Listing<>(lines.of(found.items()), found.page(), found.size(), found.total()));
        model.addAttribute("groups", groups(query));
        model.addAttribute("regions", regions(only));
        model.addAttribute("chips", chips(query, path, only));
        model.addAttribute("address", query.address(path));
    }

    /** Without a region that does not exist. */
    CatalogueQuery known(CatalogueQuery query) {
        boolean known =
                regions(Set.of()).stream().anyMatch(region -> region.value().equals(query.region()));
        return known ? query : query.elsewhere();
    }

    List<Crumb> administration() {
        return List.of(
                new Crumb(text("shell.menu.administration"), "/admin"), Crumb.here(text("organisations.admin.title")));
    }

    private List<Filter> groups(CatalogueQuery query) {
        Map<OrganisationKind, Long> counts = catalogue.countByKind(query.search());
        return Arrays.stream(KindGroup.values())
                .map(group -> new Filter(
                        group.slug(),
                        text("organisations.group." + group.slug()),
                        group.kinds().stream()
                                .mapToLong(kind -> counts.getOrDefault(kind, 0L))
                                .sum(),
                        query.groups().contains(group.slug())))
                .toList();
    }

    List<Option> regions(Set<String> only) {
        return regions.all().stream()
                .filter(region -> only.isEmpty() || only.contains(region.code()))
                .map(region -> new Option(region.code(), region.name()))
                .toList();
    }

    private List<Chip> chips(CatalogueQuery query, String path, Set<String> only) {
        List<Chip> chips = new ArrayList<>();
        for (String slug : query.groups()) {
            chips.add(new Chip(
                    text("organisations.group." + slug),
                    query.withoutGroup(slug).address(path)));
        }
        regions(only).stream()
                .filter(region -> region.value().equals(query.region()))
                .forEach(region ->
                        chips.add(new Chip(region.label(), query.in("").address(path))));
        if (!query.state().isEmpty()) {
            chips.add(new Chip(
                    text("organisations.state." + query.state()),
                    query.ofToday().address(path)));
        }
        return chips;
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
