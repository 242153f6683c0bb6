package pe.minka.web.api;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.OrganisationSearch;
import pe.minka.organisations.Regions;

/** The catalogue: organisations by what people call them, and the regions. */
@RestController
class OrganisationsController {

    private final OrganisationCatalogue catalogue;
    private final Regions regions;
    private final ApiMapper mapper;

    OrganisationsController(OrganisationCatalogue catalogue, Regions regions, ApiMapper mapper) {
        this.catalogue = catalogue;
        this.regions = regions;
        this.mapper = mapper;
    }

    @GetMapping("/api/v1/organisations")
    CursorPage<OrganisationJson> listOrganisations(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable String region,
            Slice slice) {
        var search = new OrganisationSearch(
                q,
                kind == null ? Set.of() : Set.of(kind),
                region == null || region.isBlank() ? null : region.strip().toUpperCase(Locale.ROOT),
                true);
        int from = slice.position();
        var found = catalogue.slice(search, from, slice.andOneMore()).stream()
                .map(mapper::organisation)
                .toList();
        return slice.of(found, last -> Cursor.at(from + slice.limit()));
    }

    @GetMapping("/api/v1/regions")
    CursorPage<RegionJson> listRegions() {
        return new CursorPage<>(mapper.regions(regions.all()), null);
    }
}
