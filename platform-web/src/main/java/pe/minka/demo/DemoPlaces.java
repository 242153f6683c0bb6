package pe.minka.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.OrganisationView;

/** Says where people work: in every region, and in larger regions more of them. */
final class DemoPlaces {

    private static final int REGIONAL_OFFICE = 22;
    private static final int UGEL = 62;
    private static final int LOCAL_GOVERNMENT = 12;
    private static final int NATIONAL = 4;
    private static final int PEOPLE_EVERYWHERE = 3;

    /** Where so many work together that they stand among the teams, the office of a lent account among them. */
    private static final List<String> TEAMS = List.of("050003", "120001");

    private static final int TEAM = 6;

    private final Random random;
    private final Map<String, List<OrganisationView>> byRegion = new TreeMap<>();
    private final List<OrganisationView> national = new ArrayList<>();
    private final List<OrganisationView> teams;
    private final Weighted<String> regions = new Weighted<>();
    private final Weighted<Level> levels = new Weighted<>();
    private int drawn;

    private enum Level {
        REGIONAL,
        UGEL,
        LOCAL,
        NATIONAL
    }

    private static final Map<OrganisationKind, Level> LEVELS = new EnumMap<>(Map.of(
            OrganisationKind.DRE, Level.REGIONAL,
            OrganisationKind.GRE, Level.REGIONAL,
            OrganisationKind.UGEL, Level.UGEL,
            OrganisationKind.LOCAL_GOVERNMENT, Level.LOCAL,
            OrganisationKind.MINISTRY, Level.NATIONAL,
            OrganisationKind.PARTNER, Level.NATIONAL));

    DemoPlaces(Random random, List<OrganisationView> organisations) {
        this.random = random;
        for (var organisation : organisations) {
            if (organisation.region() == null) {
                national.add(organisation);
            } else {
                byRegion.computeIfAbsent(organisation.region(), region -> new ArrayList<>())
                        .add(organisation);
            }
        }
        this.teams = organisations.stream().filter(DemoPlaces::isTeam).toList();
        byRegion.forEach((region, offices) -> regions.add(region, offices.size()));
        levels.add(Level.REGIONAL, REGIONAL_OFFICE);
        levels.add(Level.UGEL, UGEL);
        levels.add(Level.LOCAL, LOCAL_GOVERNMENT);
        levels.add(Level.NATIONAL, NATIONAL);
    }

    static boolean isTeam(OrganisationView office) {
        return office.kind() == OrganisationKind.UGEL && TEAMS.contains(office.code());
    }

    /** The first ones go round the regions, so that even a small community is everywhere; the next ones are colleagues. */
    OrganisationView next() {
        int number = drawn++;
        var codes = List.copyOf(byRegion.keySet());
        if (number < codes.size() * PEOPLE_EVERYWHERE) {
            var level = number < codes.size() ? Level.REGIONAL : Level.UGEL;
            return among(codes.get(number % codes.size()), level);
        }
        int colleague = number - codes.size() * PEOPLE_EVERYWHERE;
        if (colleague < teams.size() * TEAM) {
            return teams.get(colleague % teams.size());
        }
        Level level = levels.draw(random);
        if (level == Level.NATIONAL && !national.isEmpty()) {
            return national.get(random.nextInt(national.size()));
        }
        return among(regions.draw(random), level);
    }

    private OrganisationView among(String region, Level level) {
        var offices = Objects.requireNonNull(byRegion.get(region));
        var fitting = offices.stream()
                .filter(office -> LEVELS.get(office.kind()) == level)
                .toList();
        var choice = fitting.isEmpty() ? offices : fitting;
        return choice.get(random.nextInt(choice.size()));
    }
}
