package pe.minka.web.administration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.organisations.RegionView;
import pe.minka.organisations.Regions;

/** The region as a filter: which ones an administrator may choose among, and which one stands in the address. */
@Component
class RegionFilter {

    private final Regions regions;

    RegionFilter(Regions regions) {
        this.regions = regions;
    }

    /** With a single one there is nothing to choose. */
    List<RegionView> offered(Access admin) {
        return regions.all().stream()
                .filter(region -> admin.administers(region.code()))
                .toList();
    }

    /** What means no region does not narrow the list. */
    @Nullable
    String chosen(Map<String, String> typed) {
        return regions.find(typed.getOrDefault("region", ""))
                .map(RegionView::code)
                .orElse(null);
    }
}
