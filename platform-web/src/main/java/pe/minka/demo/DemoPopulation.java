package pe.minka.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MailAddress;
import pe.minka.members.Role;
import pe.minka.members.RoleScope;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.OrganisationView;

/** Invents the people of the community: the same ones for the same day and organisations, on every machine. */
final class DemoPopulation {

    private static final long SEED = 20_261_121;
    private static final int ADVISOR_OF = 14;
    private static final int MODERATOR_OF = 30;
    private static final String SECOND_REGION = "PIU";

    /** With the demo account of an advisor, so many advise everywhere: each of them is written to about every practice. */
    private static final int NATIONAL_ADVISORS = 4;

    private final DemoNames names;
    private final DemoPlaces places;
    private final DemoPosts posts;
    private final DemoDates dates;
    private final List<String> regions;

    DemoPopulation(List<OrganisationView> organisations, LocalDate today) {
        this.names = new DemoNames(new Random(SEED));
        this.places = new DemoPlaces(new Random(SEED + 1), organisations);
        this.posts = new DemoPosts(new Random(SEED + 2));
        this.dates = new DemoDates(new Random(SEED + 3), today);
        this.regions = organisations.stream()
                .flatMap(organisation -> Stream.ofNullable(organisation.region()))
                .filter(region -> !region.isEmpty())
                .distinct()
                .sorted()
                .toList();
        DemoAccount.all().forEach(names::taken);
    }

    List<DemoPerson> members(int count) {
        List<DemoPerson> people = new ArrayList<>();
        boolean secondRegionHasNobody = true;
        int travelling = 0;
        for (int i = 0; i < count; i++) {
            var person = somebodyAt(places.next());
            if (secondRegionHasNobody && leads(person, SECOND_REGION)) {
                person = person.with(Set.of(new RoleScope(Role.ADMINISTRATOR, SECOND_REGION)));
                secondRegionHasNobody = false;
            } else if (advises(person, i)) {
                person = person.with(Set.of(new RoleScope(Role.ADVISOR, regionOf(person, travelling))));
                travelling += isOfTheCountry(person) ? 1 : 0;
            } else if (moderates(i)) {
                person = person.with(Set.of(moderator(person.organisation())));
            }
            people.add(person);
        }
        return people;
    }

    /** Somebody new at this organisation, as those who come while the community is already there. */
    DemoPerson somebodyAt(OrganisationView organisation) {
        var name = names.next();
        MailAddress mail = names.mail(name, domain(organisation));
        return new DemoPerson(name, mail, organisation, posts.next(organisation, name.woman()), dates.any(), Set.of());
    }

    private static boolean leads(DemoPerson person, String region) {
        return region.equals(person.organisation().region())
                && person.organisation().kind().isRegional();
    }

    /** Partners come to advise; of the others some advise and some moderate, mostly where they work. */
    private static boolean advises(DemoPerson person, int number) {
        return person.organisation().kind() == OrganisationKind.PARTNER || number % ADVISOR_OF == ADVISOR_OF - 1;
    }

    /** Where they work; of those who work for the whole country the first ones everywhere, the next in one region each. */
    private @Nullable String regionOf(DemoPerson advisor, int travelling) {
        if (!isOfTheCountry(advisor)) {
            return advisor.organisation().region();
        }
        return travelling < NATIONAL_ADVISORS ? null : regions.get((travelling - NATIONAL_ADVISORS) % regions.size());
    }

    private boolean isOfTheCountry(DemoPerson person) {
        String region = person.organisation().region();
        return region == null || !regions.contains(region);
    }

    private static boolean moderates(int number) {
        return number % MODERATOR_OF == MODERATOR_OF / 2;
    }

    private static RoleScope moderator(OrganisationView organisation) {
        boolean everywhere = organisation.kind() == OrganisationKind.MINISTRY;
        return new RoleScope(Role.MODERATOR, everywhere ? null : organisation.region());
    }

    /** Institutional, and of a top level domain that nobody can ever register. */
    private static String domain(OrganisationView organisation) {
        return DemoNames.plain(organisation
                        .name()
                        .replace("Municipalidad Provincial de", "muni")
                        .replaceAll("\\(.*\\)", ""))
                + ".example";
    }
}
