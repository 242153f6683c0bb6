package pe.minka.web.administration;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pe.minka.web.navigation.FilterAddress;
import pe.minka.web.navigation.Understood;

/** The filters of the audit page as they stand in its address, after what means nothing was left out. */
record AuditChoice(
        String person,
        @Nullable String action,
        @Nullable String region,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static final String PATH = "/admin/auditoria";

    public String address() {
        return address(PATH);
    }

    /** The same rows as a file. */
    public String download() {
        return address(PATH + ".csv");
    }

    public AuditChoice withoutPerson() {
        return new AuditChoice("", action, region, from, until);
    }

    public AuditChoice withoutAction() {
        return new AuditChoice(person, null, region, from, until);
    }

    public AuditChoice withoutRegion() {
        return new AuditChoice(person, action, null, from, until);
    }

    public AuditChoice withoutDates() {
        return new AuditChoice(person, action, region, null, null);
    }

    /**
     * What the address asks for by each name, as it was understood. A person may be called anything, and an action that is
     * not there may be one that is hidden: nothing is said of them.
     */
    Map<String, Understood> understood() {
        return Map.of(
                "region", Understood.however(region), "desde", Understood.one(from), "hasta", Understood.one(until));
    }

    public int used() {
        int used = person.isEmpty() ? 0 : 1;
        used += action == null ? 0 : 1;
        used += region == null ? 0 : 1;
        return used + (from == null && until == null ? 0 : 1);
    }

    private String address(String path) {
        return FilterAddress.of(path)
                .with("persona", person)
                .with("accion", action)
                .with("region", region)
                .with("desde", from)
                .with("hasta", until)
                .toString();
    }
}
