package pe.minka.demo;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.organisations.CatalogueEditor;
import pe.minka.organisations.OrganisationImports;
import pe.minka.organisations.OrganisationKind;

/** The district municipalities of one province that came into the catalogue with a file. */
@Component
@Order(25)
@DemoOnly
class OrganisationFileChapter implements DemoChapter {

    private static final String FILE = "municipalidades-de-huanca-sancos.csv";
    private static final String FIRST_CODE = "050302";
    private static final int DAYS_AGO = 64;

    private final DemoCast cast;
    private final DemoStory story;
    private final OrganisationImports imports;

    OrganisationFileChapter(DemoCast cast, DemoStory story, OrganisationImports imports) {
        this.cast = cast;
        this.story = story;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "archivo-de-entidades";
    }

    @Override
    public void load() {
        if (!cast.knows(OrganisationKind.LOCAL_GOVERNMENT, FIRST_CODE)) {
            story.tell(List.of(new DemoStory.Act(cast.dates().at(DAYS_AGO), this::bring)));
        }
    }

    private void bring() {
        var editor = new CatalogueEditor(cast.account(DemoCast.NATIONAL).id().actor(), true, Set.of());
        var preview = imports.preview(FILE, DemoFiles.bytes("organisation-file"), editor);
        imports.confirm(preview, editor);
    }
}
