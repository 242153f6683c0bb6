package pe.minka.organisations;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OrganisationImportRepository extends Repository<OrganisationImport, OrganisationImportId> {

    OrganisationImport save(OrganisationImport batch);

    Optional<OrganisationImport> findById(OrganisationImportId id);
}
