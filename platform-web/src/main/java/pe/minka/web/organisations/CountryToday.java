package pe.minka.web.organisations;

import org.springframework.stereotype.Component;
import pe.minka.web.home.RegionMap;
import pe.minka.web.statistics.PeriodChooser;

/** Where the people of the community are today, on the map. */
@Component
class CountryToday {

    private final RegionMap map;
    private final PeriodChooser periods;

    CountryToday(RegionMap map, PeriodChooser periods) {
        this.map = map;
        this.periods = periods;
    }

    RegionMap.View map() {
        return map.of(periods.choose(null, null).period());
    }
}
