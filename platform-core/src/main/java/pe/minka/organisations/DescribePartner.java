package pe.minka.organisations;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of a partner, new or known. */
public record DescribePartner(
        String name,
        PartnerType type,
        @Nullable String web,
        @Nullable String contact) {

    public DescribePartner {
        Objects.requireNonNull(type);
    }

    Partner details() {
        return new Partner(type, web, contact);
    }
}
