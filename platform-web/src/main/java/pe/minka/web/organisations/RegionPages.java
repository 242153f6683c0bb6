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
import pe.minka.web.home.RegionMap;
import pe.minka.web.home.RegionMap.RegionTile;
import pe.minka.web.statistics.PeriodChooser;

/** What the pages of regions show. */
@Component
class RegionPages {

    private final Regions regions;
    private final OrganisationCatalogue catalogue;
    private final OrganisationLines lines;
    private final RegionMap map;
    private final PeriodChooser periods;
    private final MemberDirectory directory;

    RegionPages(
            Regions regions,
            OrganisationCatalogue catalogue,
            OrganisationLines lines,
            RegionMap map,
            PeriodChooser periods,
            MemberDirectory directory) {
        this.regions = regions;
        this.catalogue = catalogue;
        this.lines = lines;
        this.map = map;
        this.periods = periods;
        this.directory = directory;
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
            List<MemberView> administrators) {}

    Atlas atlas() {
        var country = map.of(periods.choose(null, null).period());
        Map<String, String> members = country.regions().stream().collect(toMap(RegionTile::code, RegionTile::value));
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
        return new Atlas(country, groups);
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
                        .values()));
    }

    /** The most populous first, then in the order of names. */
    private static List<OrganisationLine> of(OrganisationKind kind, List<OrganisationLine> all) {
        return all.stream()
                .filter(line -> line.organisation().kind() == kind)
                .sorted(Comparator.comparingLong(OrganisationLine::members).reversed())
                .toList();
    }
}
