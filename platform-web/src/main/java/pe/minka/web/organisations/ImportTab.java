package pe.minka.web.organisations;

import java.util.Arrays;
import java.util.Optional;
import pe.minka.organisations.OrganisationImportView;
import pe.minka.organisations.RowOutcome;

/** The rows of an import by what they do, as the address says it. Mistakes come first: they are to be mended. */
enum ImportTab {
    WRONG("errores", RowOutcome.WRONG),
    NEW("nuevas", RowOutcome.NEW),
    CHANGED("cambios", RowOutcome.CHANGED),
    SAME("iguales", RowOutcome.SAME);

    private final String slug;
    private final RowOutcome outcome;

    ImportTab(String slug, RowOutcome outcome) {
        this.slug = slug;
        this.outcome = outcome;
    }

    static Optional<ImportTab> find(String slug) {
        return Arrays.stream(values()).filter(tab -> tab.slug.equals(slug)).findFirst();
    }

    static Optional<ImportTab> firstOf(OrganisationImportView batch) {
        return Arrays.stream(values())
                .filter(tab -> batch.count(tab.outcome) > 0)
                .findFirst();
    }

    String slug() {
        return slug;
    }

    RowOutcome outcome() {
        return outcome;
    }
}
