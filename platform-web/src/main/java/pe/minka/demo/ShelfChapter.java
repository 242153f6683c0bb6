package pe.minka.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.OrganisationView;
import pe.minka.practices.FormerPractice;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticeTransfer;
import pe.minka.practices.Stage;
import pe.minka.shared.Peru;

/** Practices from before: more than one page shows, one about to lapse, and one whose holder has left. */
@Component
@Order(106)
@DemoOnly
class ShelfChapter implements DemoChapter {

    private static final long SEED = 20_261_124;
    private static final int DAYS_OF_A_YEAR = 365;
    private static final int DAYS_LEFT = 20;
    private static final int DAYS_BETWEEN = 45;
    private static final String GESTORAS_OFFICE = "050003";
    private static final List<String> OTHERS = List.of("060004", "210013", "080006", "110002");

    private final DemoCast cast;
    private final PracticeAuthors authors;
    private final PracticeTransfer transfer;
    private final OrphanScribe orphans;

    ShelfChapter(DemoCast cast, PracticeAuthors authors, PracticeTransfer transfer, OrphanScribe orphans) {
        this.cast = cast;
        this.authors = authors;
        this.transfer = transfer;
        this.orphans = orphans;
    }

    @Override
    public String name() {
        return "practicas-anteriores";
    }

    @Override
    public void load() {
        var invented = new InventedPractices();
        var random = new Random(SEED);
        var gestoras = office(GESTORAS_OFFICE);
        var orphan = practice(invented, random, gestoras, orphans.holder(gestoras), DAYS_BETWEEN);
        List<FormerPractice> all = new ArrayList<>();
        all.add(practice(invented, random, gestoras, holder(gestoras), DAYS_OF_A_YEAR - DAYS_LEFT));
        all.add(orphan);
        for (int i = 0; i < OTHERS.size(); i++) {
            var office = office(OTHERS.get(i));
            all.add(practice(invented, random, office, holder(office), (i + 2) * DAYS_BETWEEN));
        }
        transfer.bring(all);
        orphans.leave();
    }

    private OrganisationView office(String code) {
        return cast.organisation(OrganisationKind.UGEL, code);
    }

    private MemberId holder(OrganisationView office) {
        return authors.of(office).getFirst().id();
    }

    private FormerPractice practice(
            InventedPractices invented, Random random, OrganisationView office, MemberId holder, int daysAgo) {
        LocalDate day = cast.today().minusDays(daysAgo);
        return new FormerPractice(
                new PracticeId(new UUID(random.nextLong(), random.nextLong())),
                office.id(),
                null,
                holder,
                Stage.INITIAL,
                Map.of(),
                cast.dates().at(daysAgo),
                Peru.startOf(day.plusDays(DAYS_OF_A_YEAR + 1)),
                invented.sheet(random, office, day));
    }
}
