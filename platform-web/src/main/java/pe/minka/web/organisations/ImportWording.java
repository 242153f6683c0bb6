package pe.minka.web.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.organisations.OrganisationFacts.Change;
import pe.minka.organisations.OrganisationImportRow;
import pe.minka.organisations.OrganisationImportRow.Finding;
import pe.minka.organisations.Regions;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;

/** The rows of an import in words. */
@Component
class ImportWording {

    private static final String LOST_ZEROS = "organisations.import.row.lostZeros";

    private final Regions regions;
    private final MessageSource messages;

    ImportWording(Regions regions, MessageSource messages) {
        this.regions = regions;
        this.messages = messages;
    }

    /** A row as it is read: where it stands, what it is about, why it is wrong or what it changes. */
    record Line(
            int number,
            String kind,
            String code,
            String name,
            String region,
            List<String> findings,
            List<FieldChange> changes,
            @Nullable String undoing,
            @Nullable String address) {}

    record FieldChange(String label, String before, String after) {}

    Line line(OrganisationImportRow row) {
        var written = row.written();
        var key = row.key();
        var after = row.after();
        return new Line(
                row.line(),
                key == null
                        ? written.kind()
                        : text("organisations.kind." + key.kind().name()),
                written.code(),
                after == null ? written.name() : after.name(),
                after == null ? written.region() : region(after.region()),
                row.findings().stream().map(this::finding).toList(),
                row.changes().entrySet().stream().map(this::change).toList(),
                row.undoing() == null
                        ? null
                        : text("organisations.import.undoing." + row.undoing().name()),
                row.organisation() == null
                        ? null
                        : "/admin/entidades/" + row.organisation().value());
    }

    boolean sawLostZeros(List<OrganisationImportRow> rows) {
        return rows.stream()
                .flatMap(row -> row.findings().stream())
                .anyMatch(finding -> finding.code().equals(LOST_ZEROS));
    }

    private String finding(Finding finding) {
        return messages.getMessage(finding.code(), finding.arguments().toArray(), Peru.LOCALE);
    }

    private FieldChange change(Map.Entry<String, Change> entry) {
        String field = entry.getKey();
        return new FieldChange(
                text("organisations.import.field." + field),
                value(field, entry.getValue().before()),
                value(field, entry.getValue().after()));
    }

    private String value(String field, @Nullable String value) {
        if (value == null) {
            return text("organisations.import.nothing.there");
        }
        return switch (field) {
            case "region" -> region(value);
            case "active" -> text("organisations.import.active." + value);
            default -> value;
        };
    }

    private String region(@Nullable String code) {
        return code == null ? "" : regions.name(code).orElse(code);
    }

    String somebody() {
        return text("organisations.import.somebody");
    }

    List<Crumb> crumbs(@Nullable String fileName) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(text("shell.menu.administration"), "/admin"));
        crumbs.add(new Crumb(text("organisations.admin.title"), "/admin/entidades"));
        String imports = text("organisations.import.title");
        if (fileName == null) {
            crumbs.add(Crumb.here(imports));
        } else {
            crumbs.add(new Crumb(imports, "/admin/entidades/importar"));
            crumbs.add(Crumb.here(fileName));
        }
        return crumbs;
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
