package pe.minka.practices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.files.FileView;
import pe.minka.members.MemberId;

/** What backs a practice (evidencia): a file or a link, never both. */
public record EvidenceView(
        EvidenceId id,
        String title,
        @Nullable FileView file,
        @Nullable String link,
        MemberId addedBy,
        Instant addedAt) {}
