package pe.minka.practices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;
import pe.minka.practices.sheet.Sheet;

/**
 * What was published at once, by whom and why; the first version needs no reason.
 *
 * @param evidence the titles of what it showed as evidence
 */
public record VersionView(
        int number, MemberId by, Instant at, @Nullable String reason, Sheet sheet, List<String> evidence) {

    public VersionView {
        evidence = List.copyOf(evidence);
    }
}
