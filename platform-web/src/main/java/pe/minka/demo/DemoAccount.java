package pe.minka.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Role;
import pe.minka.organisations.OrganisationKey;
import pe.minka.organisations.OrganisationKind;
import pe.minka.shared.CsvTable;

/**
 * Somebody whose eyes a visitor of the demonstration can borrow: one for each way of using the platform. The role holds
 * in the region, or nationally when there is none.
 */
record DemoAccount(
        String mail,
        String givenNames,
        String surnames,
        OrganisationKey organisation,
        String post,
        Role role,
        @Nullable String region,
        String description) {

    /** Worth nothing outside a demonstration: nowhere else does anybody have it. */
    static final String PASSWORD = "Minka-demo-2026";

    static List<DemoAccount> all() {
        return DemoFiles.rows("accounts").stream().map(DemoAccount::of).toList();
    }

    private static DemoAccount of(CsvTable.Row row) {
        String region = row.get("region");
        return new DemoAccount(
                row.get("mail"),
                row.get("given_names"),
                row.get("surnames"),
                new OrganisationKey(OrganisationKind.valueOf(row.get("kind")), row.get("code")),
                row.get("post"),
                Role.valueOf(row.get("role")),
                region.isEmpty() ? null : region,
                row.get("description"));
    }
}
