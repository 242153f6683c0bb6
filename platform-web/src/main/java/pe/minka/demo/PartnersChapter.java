package pe.minka.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.organisations.CatalogueEditor;
import pe.minka.organisations.DescribePartner;
import pe.minka.organisations.PartnerType;
import pe.minka.organisations.PartnerView;
import pe.minka.organisations.Partners;
import pe.minka.shared.CsvTable;

/** The institutions that accompany the community, one after the other over two years. */
@Component
@Order(20)
@DemoOnly
class PartnersChapter implements DemoChapter {

    private static final int FIRST_DAYS_AGO = 690;
    private static final int DAYS_BETWEEN = 45;

    private final DemoCast cast;
    private final DemoStory story;
    private final Partners partners;

    PartnersChapter(DemoCast cast, DemoStory story, Partners partners) {
        this.cast = cast;
        this.story = story;
        this.partners = partners;
    }

    @Override
    public String name() {
        return "aliados";
    }

    @Override
    public void load() {
        Set<String> known = partners.all().stream().map(PartnerView::name).collect(Collectors.toSet());
        var editor = new CatalogueEditor(cast.account(DemoCast.NATIONAL).id().actor(), true, Set.of());
        var dates = cast.dates();
        List<DemoStory.Act> acts = new ArrayList<>();
        int daysAgo = FIRST_DAYS_AGO;
        for (var row : DemoFiles.rows("partners")) {
            if (!known.contains(row.get("name"))) {
                acts.add(new DemoStory.Act(dates.at(daysAgo), () -> partners.register(described(row), editor)));
            }
            daysAgo -= DAYS_BETWEEN;
        }
        story.tell(acts);
    }

    private static DescribePartner described(CsvTable.Row row) {
        return new DescribePartner(row.get("name"), PartnerType.valueOf(row.get("type")), row.get("web"), null);
    }
}
