package pe.minka.organisations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import pe.minka.shared.ActorId;
import pe.minka.shared.RuleViolation;

/** One file of organisations on its way: looked at, applied, perhaps undone. */
@Table("organisation_import")
@SuppressWarnings("UnusedVariable") // some fields are only read by the mapping
class OrganisationImport {

    private static final int LONGEST_NAME = 120;

    @Id
    private final OrganisationImportId id;

    @Version
    private @Nullable Integer version;

    private final String fileName;
    private final String unused;
    private ImportStatus status;
    private final ActorId uploadedBy;
    private Instant uploadedAt;
    private @Nullable ActorId appliedBy;
    private @Nullable Instant appliedAt;
    private @Nullable ActorId undoneBy;
    private @Nullable Instant undoneAt;

    @PersistenceCreator
    OrganisationImport(
            OrganisationImportId id,
            @Nullable Integer version,
            String fileName,
            String unused,
            ImportStatus status,
            ActorId uploadedBy,
            Instant uploadedAt,
            @Nullable ActorId appliedBy,
            @Nullable Instant appliedAt,
            @Nullable ActorId undoneBy,
            @Nullable Instant undoneAt) {
        this.id = id;
        this.version = version;
        this.fileName = fileName;
        this.unused = unused;
        this.status = status;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
        this.appliedBy = appliedBy;
        this.appliedAt = appliedAt;
        this.undoneBy = undoneBy;
        this.undoneAt = undoneAt;
    }

    static OrganisationImport of(String fileName, String unused, ActorId uploader, Instant now) {
        String clean = fileName.replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .replaceAll(".*[/\\\\]", "")
                .strip();
        return new OrganisationImport(
                OrganisationImportId.next(),
                null,
                clean.substring(0, Math.min(clean.length(), LONGEST_NAME)),
                unused,
                ImportStatus.PREVIEWED,
                uploader,
                now,
                null,
                null,
                null,
                null);
    }

    /** The file was compared with the catalogue once more. */
    void recheck(Instant now) {
        require(ImportStatus.PREVIEWED, "organisations.import.notPreviewed");
        uploadedAt = now;
    }

    void apply(ActorId administrator, Instant now) {
        require(ImportStatus.PREVIEWED, "organisations.import.notPreviewed");
        status = ImportStatus.APPLIED;
        appliedBy = administrator;
        appliedAt = now;
    }

    void undo(ActorId administrator, Instant now) {
        require(ImportStatus.APPLIED, "organisations.import.notApplied");
        status = ImportStatus.UNDONE;
        undoneBy = administrator;
        undoneAt = now;
    }

    private void require(ImportStatus expected, String code) {
        if (status != expected) {
            throw new RuleViolation(code);
        }
    }

    OrganisationImportId id() {
        return id;
    }

    String fileName() {
        return fileName;
    }
}
