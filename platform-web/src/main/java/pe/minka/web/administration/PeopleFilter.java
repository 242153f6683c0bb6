package pe.minka.web.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberSearch;
import pe.minka.members.MemberStatus;
import pe.minka.members.Role;
import pe.minka.organisations.OrganisationView;
import pe.minka.web.navigation.FilterAddress;
import pe.minka.web.navigation.Understood;

/**
 * The filters of the directory as they stand in its address. The place is what was typed for the organisation; when it
 * means none, the problem is the key of the text that says so, and nobody is found.
 */
record PeopleFilter(
        String text,
        @Nullable MemberStatus status,
        @Nullable Role role,
        @Nullable String region,
        @Nullable OrganisationView organisation,
        String place,
        @Nullable String problem) {

    static final String PATH = "/admin/personas";

    /** What is in use apart from the text, with the address without it. */
    record Used(String label, String without) {}

    static @Nullable MemberStatus status(@Nullable String typed) {
        return Arrays.stream(MemberStatus.values())
                .filter(status -> status.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Role role(@Nullable String typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    MemberSearch search() {
        return new MemberSearch(text, status, role, region, organisation == null ? null : organisation.id());
    }

    String address() {
        return FilterAddress.of(PATH)
                .with("q", text)
                .with("estado", status)
                .with("rol", role)
                .with("region", region)
                .with("entidad", organisation == null ? place : organisation.slug())
                .toString();
    }

    /** What the address asks for by each name, as it was understood; an organisation that is not found has its own words. */
    Map<String, Understood> understood() {
        return Map.of(
                "estado", Understood.one(status), "rol", Understood.one(role), "region", Understood.however(region));
    }

    List<Used> used(RoleWords words) {
        List<Used> used = new ArrayList<>();
        if (status != null) {
            String label = words.text("administration.status." + status);
            used.add(new Used(label, with(null, role, region).address()));
        }
        if (role != null) {
            used.add(new Used(words.role(role), with(status, null, region).address()));
        }
        if (region != null) {
            used.add(new Used(words.region(region), with(status, role, null).address()));
        }
        if (organisation != null) {
            var anywhere = new PeopleFilter(text, status, role, region, null, "", null);
            used.add(new Used(organisation.label(), anywhere.address()));
        }
        return used;
    }

    private PeopleFilter with(@Nullable MemberStatus other, @Nullable Role part, @Nullable String where) {
        return new PeopleFilter(text, other, part, where, organisation, place, problem);
    }
}
