package pe.minka.organisations;

import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;
import pe.minka.files.FileId;
import pe.minka.files.FileIntake;
import pe.minka.files.FileView;
import pe.minka.files.Files;
import pe.minka.files.Upload;

/** The file of an import as it was sent (archivo original), kept as long as the import. */
@Service
public class ImportOriginals {

    private final FileIntake intake;
    private final Files files;

    ImportOriginals(FileIntake intake, Files files) {
        this.intake = intake;
        this.files = files;
    }

    void keep(OrganisationImportId id, String name, byte[] file, CatalogueEditor editor) {
        var taken = intake.take(OriginalsOwner.KIND, new Upload(name, new ByteArrayResource(file)), editor.id());
        files.keep(taken, id.value());
    }

    void forget(OrganisationImportId id) {
        files.removeAll(OriginalsOwner.KIND, id.value());
    }

    /** Those sent before files were kept have none. */
    public Optional<FileId> of(OrganisationImportId id) {
        return files.of(OriginalsOwner.KIND, id.value()).stream()
                .map(FileView::id)
                .findFirst();
    }
}
