package pe.minka.web.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pe.minka.organisations.DescribePartner;
import pe.minka.organisations.PartnerType;
import pe.minka.organisations.PartnerView;
import pe.minka.web.writing.Typed;

/** What is typed about a partner, and the version of it that was seen while typing. */
record PartnerForm(
        @NotBlank(message = "{catalogue.partner.name.missing}")
        String name,

        @Pattern(
                regexp = "UNIVERSITY|FOUNDATION|COOPERATION|ASSOCIATION|RESEARCH|COMPANY|PUBLIC|OTHER",
                message = "{catalogue.partner.type.missing}")
        String type,

        @Size(max = 200, message = "{catalogue.partner.web.long}")
        String web,

        @Size(max = 200, message = "{catalogue.partner.contact.long}")
        String contact,

        @Pattern(regexp = "\\d{0,9}", message = "{catalogue.partner.version}")
        String version) {

    PartnerForm(
            @Nullable String name,
            @Nullable String type,
            @Nullable String web,
            @Nullable String contact,
            @Nullable String version) {
        this.name = Typed.text(name);
        this.type = Typed.text(type);
        this.web = Typed.text(web);
        this.contact = Typed.text(contact);
        this.version = Typed.text(version);
    }

    static PartnerForm of(PartnerView partner) {
        return new PartnerForm(
                partner.name(),
                partner.type().name(),
                partner.web(),
                partner.contact(),
                String.valueOf(partner.version()));
    }

    PartnerForm at(int newer) {
        return new PartnerForm(name, type, web, contact, String.valueOf(newer));
    }

    int seen() {
        return version.isEmpty() ? 0 : Integer.parseInt(version);
    }

    DescribePartner command() {
        return new DescribePartner(
                name, PartnerType.valueOf(type), web.isBlank() ? null : web, contact.isBlank() ? null : contact);
    }
}
