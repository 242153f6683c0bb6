package pe.minka.practices;

import java.util.List;
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
 * @param advisories how many personalised ones were held
 * @param commented an expert who is not of the team has published a comment
 * @param overdue what the team has promised and not kept in time
 */
record Standing(
        Sheet sheet,
        Set<UUID> evidence,
        Sheet draft,
        Set<UUID> draftEvidence,
        Assessments assessments,
        int advisories,
        boolean commented,
        List<CommitmentView> overdue) {

    Standing {
        evidence = Set.copyOf(evidence);
        draftEvidence = Set.copyOf(draftEvidence);
        overdue = List.copyOf(overdue);
    }

    /** A result with a figure, and what stands behind it. */
    static boolean isBacked(Results results, Set<UUID> evidence) {
        return results.items().stream()
                .anyMatch(item -> item.hasFigure() && item.evidence().stream().anyMatch(evidence::contains));
    }

    /** The same practice as if it had been published as it is written now. */
    Standing asDrafted() {
        return new Standing(draft, draftEvidence, draft, draftEvidence, assessments, advisories, commented, overdue);
    }
}
