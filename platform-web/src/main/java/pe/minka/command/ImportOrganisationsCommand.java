package pe.minka.command;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.organisations.CatalogueEditor;
import pe.minka.organisations.OrganisationImportHistory;
import pe.minka.organisations.OrganisationImportId;
import pe.minka.organisations.OrganisationImportRow;
import pe.minka.organisations.OrganisationImports;
import pe.minka.organisations.RowOutcome;
import pe.minka.shared.Peru;

/** Brings organisations from a file as the page of the same name does, in the name of an administrator. */
@Component
class ImportOrganisationsCommand implements Command {

    private final People people;
    private final OrganisationImports imports;
    private final OrganisationImportHistory history;
    private final OperatorLog log;
    private final MessageSource messages;

    ImportOrganisationsCommand(
            People people,
            OrganisationImports imports,
            OrganisationImportHistory history,
            OperatorLog log,
            MessageSource messages) {
        this.people = people;
        this.imports = imports;
        this.history = history;
        this.log = log;
        this.messages = messages;
    }

    @Override
    public CommandName name() {
        return CommandName.IMPORT_ORGANISATIONS;
    }

    @Override
    public End run(Options options, Console console) {
        var admin = people.administrator(options.require("por"));
        var editor =
                new CatalogueEditor(admin.id().actor(), admin.isNationalAdministrator(), admin.administeredRegions());
        Path file = Path.of(options.require("archivo"));
        var id = imports.preview(SentFile.name(file), SentFile.read(file), editor);
        tellProblems(id, console);
        var found = history.find(id).orElseThrow();
        console.say("organisations.preview", found.fresh(), found.changed(), found.same(), found.wrong());
        if (found.effective() == 0) {
            return found.wrong() == 0 ? End.WELL : End.BADLY;
        }
        if (!options.isYes("confirmar")) {
            console.say("import.confirm");
            return End.WELL;
        }
        imports.confirm(id, editor);
        log.record(name(), admin);
        console.say("organisations.done", found.effective());
        return End.WELL;
    }

    private void tellProblems(OrganisationImportId id, Console console) {
        Pages.each(page -> history.rows(id, Set.of(RowOutcome.WRONG), page))
                .forEach(row -> console.say("import.line", Integer.toString(row.line()), words(row)));
    }

    private String words(OrganisationImportRow row) {
        return row.findings().stream()
                .map(finding ->
                        messages.getMessage(finding.code(), finding.arguments().toArray(), Peru.LOCALE))
                .collect(Collectors.joining(" "));
    }
}
