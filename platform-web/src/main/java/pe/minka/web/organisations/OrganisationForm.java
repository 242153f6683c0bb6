package pe.minka.web.organisations;

import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pe.minka.organisations.DescribeOrganisation;
import pe.minka.organisations.OrganisationDetails;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.RegisterOrganisation;

/** What an administrator writes about an organisation; kind and code only when it is new. */
record OrganisationForm(
        String kind,
        String code,

        @NotBlank(message = "{organisations.form.name.missing}")
        String name,

        String region,
        String province,
        Integer version) {

    OrganisationForm {
        kind = kind == null ? "" : kind;
        code = code == null ? "" : code.strip();
        name = name == null ? "" : name;
        region = region == null ? "" : region;
        province = province == null ? "" : province;
        version = version == null ? -1 : version;
    }

    static OrganisationForm empty() {
        return new OrganisationForm("", "", "", "", "", -1);
    }

    static OrganisationForm of(OrganisationDetails details) {
        var organisation = details.organisation();
        return new OrganisationForm(
                organisation.kind().slug(),
                organisation.code(),
                organisation.name(),
                Objects.requireNonNullElse(organisation.region(), ""),
                Objects.requireNonNullElse(organisation.province(), ""),
                details.version());
    }

    /** What was typed, as a change to what is stored by now. */
    OrganisationForm at(int stored) {
        return new OrganisationForm(kind, code, name, region, province, stored);
    }

    @Nullable
    String regionCode() {
        return region.isBlank() ? null : region.toUpperCase(Locale.ROOT);
    }

    RegisterOrganisation register(OrganisationKind chosen, @Nullable String office) {
        return new RegisterOrganisation(chosen, code, name, regionCode(), province, office);
    }

    DescribeOrganisation describe(OrganisationId id, @Nullable String where, @Nullable String office) {
        return new DescribeOrganisation(id, version, name, where, province, office);
    }
}
