package pe.minka.organisations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one line of the file does. A wrong one does nothing; its findings say why, those of others are hints. */
public record OrganisationImportRow(
        WrittenRow written,
        RowOutcome outcome,
        @Nullable OrganisationKey key,
        @Nullable OrganisationId organisation,
        @Nullable Integer seenVersion,
        @Nullable OrganisationFacts before,
        @Nullable OrganisationFacts after,
        List<Finding> findings,
        @Nullable Undoing undoing) {

    public OrganisationImportRow {
        findings = List.copyOf(findings);
    }

    /** A fact about a row: the key of a text and what it talks about. */
    public record Finding(String code, List<String> arguments) {

        public Finding {
            arguments = List.copyOf(arguments);
        }

        static Finding of(String code, String... arguments) {
            return new Finding(code, List.of(arguments));
        }
    }

    public int line() {
        return written.line();
    }

    public Map<String, OrganisationFacts.Change> changes() {
        return before == null || after == null ? Map.of() : before.changesTo(after);
    }

    OrganisationImportRow with(@Nullable Undoing decided) {
        return new OrganisationImportRow(
                written, outcome, key, organisation, seenVersion, before, after, findings, decided);
    }

    static OrganisationImportRow wrong(WrittenRow written, List<Finding> findings) {
        return new OrganisationImportRow(written, RowOutcome.WRONG, null, null, null, null, null, findings, null);
    }
}
