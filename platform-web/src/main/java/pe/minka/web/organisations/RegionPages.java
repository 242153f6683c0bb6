package pe.minka.web.organisations;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberView;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.RegionView;
import pe.minka.organisations.Regions;
import pe.minka.practices.FoundPractices;
import pe.minka.practices.PracticeCatalogue;
import pe.minka.practices.PracticeSearch;
import pe.minka.web.home.RegionMap;
import pe.minka.web.home.RegionMap.RegionTile;

/** What the pages of regions show. */
@Component
class RegionPages {

    private static final int PRACTICES = 3;

    private final Regions regions;
    private final OrganisationCatalogue catalogue;
    private final OrganisationLines lines;
    private final CountryToday country;
    private final MemberDirectory directory;
    private final PracticeCatalogue practices;

    RegionPages(
            Regions regions,
            OrganisationCatalogue catalogue,
            OrganisationLines lines,
            CountryToday country,
            MemberDirectory directory,
            PracticeCatalogue practices) {
        this.regions = regions;
        this.catalogue = catalogue;
        this.lines = lines;
        this.country = country;
        this.directory = directory;
        this.practices = practices;
    }

    /** The country: the map, and the macro-regions with their regions. */
    record Atlas(RegionMap.View map, List<Group> groups) {

        public boolean hasInferred() {
            return groups.stream().anyMatch(Group::hasInferred);
        }
    }

    record Group(String name, List<Entry> regions) {

        public boolean hasInferred() {
            return regions.stream().anyMatch(entry -> entry.region().macroRegionInferred());
        }
    }

    record Entry(RegionView region, String members) {}

    record Sheet(
            RegionView region,
            List<OrganisationLine> offices,
            List<OrganisationLine> ugels,
            List<OrganisationLine> governments,
            long members,
            List<MemberView> administrators,
            FoundPractices practices) {}

    Atlas atlas() {
        var map = country.map();
        Map<String, String> members = map.regions().stream().collect(toMap(RegionTile::code, RegionTile::value));
        var all = regions.all();
        List<Group> groups = regions.macroRegions().stream()
                .map(macro -> new Group(
                        macro.name(),
                        all.stream()
                                .filter(region -> region.macroRegion().equals(macro.code()))
                                .map(region -> new Entry(region, members.getOrDefault(region.code(), "")))
                                .toList()))
                .filter(group -> !group.regions().isEmpty())
                .toList();
        return new Atlas(map, groups);
    }

    Sheet sheet(RegionView region) {
        var all = lines.of(catalogue.inRegion(region.code()));
        return new Sheet(
                region,
                all.stream()
                        .filter(line -> line.organisation().kind().isRegional())
                        .toList(),
                of(OrganisationKind.UGEL, all),
                of(OrganisationKind.LOCAL_GOVERNMENT, all),
                lines.inRegion(region.code()),
                List.copyOf(directory
                        .findAll(directory.administratorsOf(region.code()))
                        .values()),
                practices.search(PracticeSearch.ALL.in(region.code()), 0, PRACTICES));
    }

    /** The most populous first, then in the order of names. */
    private static List<OrganisationLine> of(OrganisationKind kind, List<OrganisationLine> all) {
        return all.stream()
                .filter(line -> line.organisation().kind() == kind)
                .sorted(Comparator.comparingLong(OrganisationLine::members).reversed())
                .toList();
    }
}
