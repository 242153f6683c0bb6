package pe.minka.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.Network;
import pe.minka.members.NetworkEntry;
import pe.minka.members.NetworkSearch;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;
import pe.minka.practices.FormerPractice;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticeTransfer;
import pe.minka.practices.Stage;
import pe.minka.shared.Peru;

/** A large community has as many practices as people, to see how finding one bears the weight. */
@Component
@Order(114)
@DemoOnly
class LibraryChapter implements DemoChapter {

    private static final long SEED = 20_261_123;
    private static final int AT_ONCE = 200;
    private static final int PEOPLE_AT_ONCE = 1_000;
    private static final int MOST_DAYS = 700;
    private static final int STAGES = 3;
    private static final int IN_TEN_ADVANCED = 1;
    private static final int IN_TEN_GROWN = 4;

    private final DemoCast cast;
    private final Network network;
    private final OrganisationCatalogue organisations;
    private final PracticeTransfer transfer;

    LibraryChapter(DemoCast cast, Network network, OrganisationCatalogue organisations, PracticeTransfer transfer) {
        this.cast = cast;
        this.network = network;
        this.organisations = organisations;
        this.transfer = transfer;
    }

    @Override
    public String name() {
        return "biblioteca-" + cast.size().practices();
    }

    @Override
    public void load() {
        int count = cast.size().practices();
        if (count == 0) {
            return;
        }
        var people = people();
        var offices = organisations.findAll(
                people.stream().map(NetworkEntry::organisation).distinct().toList());
        var invented = new InventedPractices();
        var random = new Random(SEED);
        List<FormerPractice> some = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            var holder = people.get(random.nextInt(people.size()));
            some.add(practice(invented, random, holder, offices, people));
            if (some.size() == AT_ONCE || i == count) {
                transfer.bring(some);
                some.clear();
            }
        }
    }

    private List<NetworkEntry> people() {
        List<NetworkEntry> people = new ArrayList<>();
        @Nullable MemberId last = null;
        for (var page = page(last); !page.isEmpty(); page = page(last)) {
            people.addAll(page);
            last = page.getLast().id();
        }
        return people;
    }

    private List<NetworkEntry> page(@Nullable MemberId last) {
        return network.after(last, new NetworkSearch("", null, null), PEOPLE_AT_ONCE);
    }

    private FormerPractice practice(
            InventedPractices invented,
            Random random,
            NetworkEntry holder,
            Map<OrganisationId, OrganisationView> offices,
            List<NetworkEntry> people) {
        var published = published(random);
        var office = java.util.Objects.requireNonNull(offices.get(holder.organisation()));
        var day = Peru.dayOf(published);
        var other = people.get(random.nextInt(people.size())).organisation();
        int grown = random.nextInt(10);
        var stage =
                grown < IN_TEN_ADVANCED ? Stage.ADVANCED : grown < IN_TEN_GROWN ? Stage.INTERMEDIATE : Stage.INITIAL;
        return new FormerPractice(
                new PracticeId(new UUID(random.nextLong(), random.nextLong())),
                holder.organisation(),
                other.equals(holder.organisation()) || random.nextBoolean() ? null : other,
                holder.id(),
                stage,
                reached(stage, published),
                published,
                Peru.startOf(day.plusYears(1).plusDays(1)),
                invented.sheet(random, office, day));
    }

    /** One stage after the other, the same time apart. */
    private Map<Stage, Instant> reached(Stage stage, Instant published) {
        long days = ChronoUnit.DAYS.between(Peru.dayOf(published), cast.today());
        return switch (stage) {
            case INITIAL -> Map.of();
            case INTERMEDIATE -> Map.of(stage, published.plus(Duration.ofDays(days / STAGES)));
            case ADVANCED ->
                Map.of(
                        Stage.INTERMEDIATE,
                        published.plus(Duration.ofDays(days / STAGES)),
                        stage,
                        published.plus(Duration.ofDays(2 * days / STAGES)));
        };
    }

    private Instant published(Random random) {
        return cast.dates().at(1 + random.nextInt(MOST_DAYS));
    }
}
