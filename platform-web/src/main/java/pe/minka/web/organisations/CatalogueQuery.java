package pe.minka.web.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.OrganisationSearch;
import pe.minka.shared.PageRequest;
import pe.minka.web.navigation.FilterAddress;
import pe.minka.web.navigation.Understood;

/** What the address of a list of organisations asks for. What it does not know it leaves aside. */
record CatalogueQuery(
        @BindParam("q") String text,
        @BindParam("tipo") List<String> groups,
        @BindParam("region") String region,
        @BindParam("estado") String state,
        @BindParam("pagina") Integer page) {

    static final String CLOSED = "inactivas";
    static final String ALL = "todas";
    private static final int SIZE = 20;

    CatalogueQuery {
        text = text == null ? "" : text.strip();
        groups = groups == null
                ? List.of()
                : groups.stream()
                        .filter(slug -> KindGroup.find(slug).isPresent())
                        .distinct()
                        .toList();
        region = region == null ? "" : region.strip();
        state = CLOSED.equals(state) || ALL.equals(state) ? state : "";
        page = page == null ? 1 : page;
    }

    OrganisationSearch search() {
        Set<OrganisationKind> kinds = groups.stream()
                .map(KindGroup::find)
                .flatMap(Optional::stream)
                .flatMap(group -> group.kinds().stream())
                .collect(Collectors.toSet());
        return new OrganisationSearch(text, kinds, region.isEmpty() ? null : region, active());
    }

    private @Nullable Boolean active() {
        return switch (state) {
            case ALL -> null;
            case CLOSED -> false;
            default -> true;
        };
    }

    PageRequest request() {
        return new PageRequest(page, SIZE);
    }

    public int filters() {
        return groups.size() + (region.isEmpty() ? 0 : 1) + (state.isEmpty() ? 0 : 1);
    }

    boolean isBare() {
        return text.isEmpty() && filters() == 0;
    }

    CatalogueQuery withoutGroup(String slug) {
        List<String> left = new ArrayList<>(groups);
        left.remove(slug);
        return new CatalogueQuery(text, left, region, state, 1);
    }

    CatalogueQuery in(String other) {
        return new CatalogueQuery(text, groups, other, state, 1);
    }

    /** What it asks for by each name, as it was understood. */
    Map<String, Understood> understood() {
        return Map.of("tipo", Understood.these(groups), "region", Understood.one(region));
    }

    /** The same page of whatever region. */
    CatalogueQuery elsewhere() {
        return new CatalogueQuery(text, groups, "", state, page);
    }

    /** The same page of those that exist today, whatever the address says of others. */
    CatalogueQuery ofToday() {
        return new CatalogueQuery(text, groups, region, "", page);
    }

    /** The same list without its page, as an address that can be followed. */
    String address(String path) {
        var address = FilterAddress.of(path).with("q", text);
        for (String slug : groups) {
            address = address.with("tipo", slug);
        }
        return address.with("region", region).with("estado", state).toString();
    }
}
