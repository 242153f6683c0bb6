package pe.minka.web.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberStatus;
import pe.minka.members.Role;
import pe.minka.organisations.RegionView;
import pe.minka.web.navigation.TypedPage;
import pe.minka.web.organisations.OrganisationChoice;

/** Reads the filters of the directory and finds what they ask for. */
@Component
class PeopleSearch {

    private static final int PAGE = 25;

    private final MemberDirectory directory;
    private final OrganisationChoice organisations;
    private final RegionFilter regions;
    private final PersonLines lines;
    private final RoleWords words;

    PeopleSearch(
            MemberDirectory directory,
            OrganisationChoice organisations,
            RegionFilter regions,
            PersonLines lines,
            RoleWords words) {
        this.directory = directory;
        this.organisations = organisations;
        this.regions = regions;
        this.lines = lines;
        this.words = words;
    }

    /** Whatever was typed that means nothing does not narrow the search, except an organisation that is not found. */
    PeopleFilter filter(Map<String, String> typed) {
        String place = typed.getOrDefault("entidad", "").strip();
        var chosen = organisations.resolve(place, place);
        boolean lost = !place.isEmpty() && chosen.organisation() == null;
        return new PeopleFilter(
                typed.getOrDefault("q", "").strip(),
                PeopleFilter.status(typed.get("estado")),
                PeopleFilter.role(typed.get("rol")),
                regions.chosen(typed),
                chosen.organisation(),
                place,
                lost ? problem(chosen) : null);
    }

    private static String problem(OrganisationChoice.Chosen chosen) {
        return "administration.people.place." + (chosen.options().isEmpty() ? "unknown" : "several");
    }

    ListPage<PersonLine> page(Access admin, PeopleFilter filter, @Nullable String page) {
        if (filter.problem() != null) {
            return new ListPage<>(List.of(), 1, 1, 0, filter.address());
        }
        var found = directory.search(filter.search(), admin, TypedPage.of(page, PAGE));
        return ListPage.of(found, lines.of(found.items()), filter.address());
    }

    List<PeopleFilter.Used> used(PeopleFilter filter) {
        return filter.used(words);
    }

    List<RegionView> regions(Access admin) {
        return regions.offered(admin);
    }

    static List<MemberStatus> statuses() {
        return Arrays.asList(MemberStatus.values());
    }

    static List<Role> roles() {
        return List.of(Role.ADVISOR, Role.MODERATOR, Role.ADMINISTRATOR);
    }
}
