package pe.minka.web.search;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.organisations.RegionView;
import pe.minka.organisations.Regions;
import pe.minka.web.search.Findings.Finding;

@Component
@Order(10)
class RegionSource implements SearchSource {

    private static final String GROUP = "regions";

    private final Regions regions;

    RegionSource(Regions regions) {
        this.regions = regions;
    }

    @Override
    public Findings find(Query query, @Nullable Access asker) {
        if (asker == null) {
            return Findings.none(GROUP);
        }
        return Findings.of(
                GROUP,
                regions.all().stream()
                        .filter(region -> query.isIn(region.name(), region.code()))
                        .map(RegionSource::finding)
                        .toList());
    }

    private static Finding finding(RegionView region) {
        return new Finding("/regiones/" + region.code(), region.name(), region.macroRegionName());
    }
}
