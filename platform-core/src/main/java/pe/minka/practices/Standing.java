package pe.minka.practices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pe.minka.practices.route.Assessments;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Sheet;

/**
 * What the route looks at to say how far a practice is.
 *
 * @param evidence what everybody can see of it
 * @param draft the same as the team is writing it
 * @param advisories the days of the personalised ones that were held, the latest first
 * @param commented since when there is a comment of an expert who is not of the team
 * @param overdue what the team has promised and not kept in time
 */
record Standing(
        Sheet sheet,
        Set<UUID> evidence,
        Sheet draft,
        Set<UUID> draftEvidence,
        Assessments assessments,
        List<LocalDate> advisories,
        Optional<Instant> commented,
        List<CommitmentView> overdue) {

    Standing {
        evidence = Set.copyOf(evidence);
        draftEvidence = Set.copyOf(draftEvidence);
        advisories = List.copyOf(advisories);
        overdue = List.copyOf(overdue);
    }

    /** The first result with a figure, and with something that stands behind it. */
    Optional<Results.Item> backed() {
        return sheet.results().items().stream()
                .filter(item -> item.hasFigure() && item.evidence().stream().anyMatch(evidence::contains))
                .findFirst();
    }

    /** The same practice as if it had been published as it is written now. */
    Standing asDrafted() {
        return new Standing(draft, draftEvidence, draft, draftEvidence, assessments, advisories, commented, overdue);
    }
}
