package pe.minka.organisations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be changed about an organisation. The parent is the code of its regional office. */
public record OrganisationFacts(
        String name,
        @Nullable String region,
        @Nullable String province,
        @Nullable String parent,
        boolean active) {

    /** What differs, field by field, as «before → after» for the audit log and for previews. */
    public Map<String, Change> changesTo(OrganisationFacts after) {
        Map<String, Change> changes = new LinkedHashMap<>();
        compare(changes, "name", name, after.name);
        compare(changes, "region", region, after.region);
        compare(changes, "province", province, after.province);
        compare(changes, "parent", parent, after.parent);
        compare(changes, "active", String.valueOf(active), String.valueOf(after.active));
        return changes;
    }

    private static void compare(
            Map<String, Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, new Change(before, after));
        }
    }

    /** The two values of one field. */
    public record Change(@Nullable String before, @Nullable String after) {

        @Override
        public String toString() {
            return (before == null ? "∅" : before) + " → " + (after == null ? "∅" : after);
        }
    }
}
