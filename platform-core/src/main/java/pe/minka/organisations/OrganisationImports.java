package pe.minka.organisations;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.shared.CsvTable;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/**
 * Brings organisations from a file: look at what it would do, confirm exactly that, undo it as far as nobody has built
 * on it. For national administrators.
 */
@Service
@Transactional
public class OrganisationImports {

    public static final CsvTable.Limits LIMITS = new CsvTable.Limits(2 * 1024 * 1024, 5_000);

    private static final List<String> REQUIRED = List.of("tipo", "codigo", "nombre", "region");
    private static final Set<String> KNOWN =
            Set.of("tipo", "codigo", "nombre", "region", "provincia", "codigo_dre", "activa");

    private final OrganisationImportRepository imports;
    private final ImportReviewer reviewer;
    private final ImportOriginals originals;
    private final ImportApplication application;
    private final AuditLog audit;
    private final Clock clock;

    OrganisationImports(
            OrganisationImportRepository imports,
            ImportReviewer reviewer,
            ImportOriginals originals,
            ImportApplication application,
            AuditLog audit,
            Clock clock) {
        this.imports = imports;
        this.reviewer = reviewer;
        this.originals = originals;
        this.application = application;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reads the file and compares it with the catalogue; nothing of the catalogue changes. */
    public OrganisationImportId preview(String fileName, byte[] file, CatalogueEditor editor) {
        editor.requireNational();
        var table = CsvTable.read(file, LIMITS);
        requireColumns(table);
        String unused = table.columns().stream()
                .filter(column -> !column.isEmpty() && !KNOWN.contains(column))
                .collect(Collectors.joining(", "));
        List<WrittenRow> written =
                table.rows().stream().map(row -> WrittenRow.of(table, row)).toList();
        var batch = imports.save(OrganisationImport.of(fileName, unused, editor.id(), clock.instant()));
        reviewer.review(batch.id(), written);
        originals.keep(batch.id(), batch.fileName(), file, editor);
        return batch.id();
    }

    private static void requireColumns(CsvTable table) {
        String missing = REQUIRED.stream().filter(column -> !table.has(column)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw RuleViolation.at("file", "organisations.import.missingColumns", missing);
        }
    }

    /** Compares the same file with the catalogue as it is now. */
    public void recheck(OrganisationImportId id, CatalogueEditor editor) {
        var batch = required(id, editor);
        batch.recheck(clock.instant());
        imports.save(batch);
        reviewer.reviewAgain(id);
    }

    /** Applies what was previewed, all of it or, when the catalogue has changed meanwhile, nothing. */
    public void confirm(OrganisationImportId id, CatalogueEditor editor) {
        var batch = required(id, editor);
        batch.apply(editor.id(), clock.instant());
        imports.save(batch);
        application.apply(id);
        record(batch, "organisations.imported", editor);
    }

    /** Takes back what has neither changed nor come into use since. */
    public void undo(OrganisationImportId id, CatalogueEditor editor) {
        var batch = required(id, editor);
        batch.undo(editor.id(), clock.instant());
        imports.save(batch);
        application.undo(id);
        record(batch, "organisations.importUndone", editor);
    }

    private OrganisationImport required(OrganisationImportId id, CatalogueEditor editor) {
        editor.requireNational();
        return imports.findById(id).orElseThrow(() -> new NotFound("import " + id.value()));
    }

    private void record(OrganisationImport batch, String action, CatalogueEditor editor) {
        audit.record(AuditRecord.of(
                        editor.id(),
                        action,
                        "organisationImport",
                        batch.id().value().toString())
                .with(Map.of("file", batch.fileName())));
    }
}
