package pe.minka.web.administration;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import pe.minka.members.MemberSearch;
import pe.minka.members.MemberStatus;
import pe.minka.members.Role;
import pe.minka.organisations.OrganisationView;

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
        var address = UriComponentsBuilder.fromPath(PATH);
        add(address, "q", text);
        add(address, "estado", status == null ? null : status.name());
        add(address, "rol", role == null ? null : role.name());
        add(address, "region", region);
        add(address, "entidad", organisation == null ? place : organisation.slug());
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            address.queryParam(name, value);
        }
    }

    List<Used> used(RoleWords words) {
        return java.util.stream.Stream.of(
                        status == null
                                ? null
                                : new Used(
                                        words.text("administration.status." + status),
                                        new PeopleFilter(text, null, role, region, organisation, place, problem)
                                                .address()),
                        role == null
                                ? null
                                : new Used(
                                        words.role(role),
                                        new PeopleFilter(text, status, null, region, organisation, place, problem)
                                                .address()),
                        region == null
                                ? null
                                : new Used(
                                        words.region(region),
                                        new PeopleFilter(text, status, role, null, organisation, place, problem)
                                                .address()),
                        organisation == null
                                ? null
                                : new Used(
                                        organisation.label(),
                                        new PeopleFilter(text, status, role, region, null, "", null).address()))
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
    }
}
