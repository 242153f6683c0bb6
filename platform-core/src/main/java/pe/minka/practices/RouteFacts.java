package pe.minka.practices;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pe.minka.shared.Peru;

/** Gathers what the route looks at, all of it from the practice's own tables. */
@Component
class RouteFacts {

    private final SectionStore sections;
    private final EvidenceRows evidence;
    private final ReviewRows reviews;
    private final ReportRows reports;
    private final ExpertCommentRows experts;
    private final Clock clock;

    RouteFacts(
            SectionStore sections,
            EvidenceRows evidence,
            ReviewRows reviews,
            ReportRows reports,
            ExpertCommentRows experts,
            Clock clock) {
        this.sections = sections;
        this.evidence = evidence;
        this.reviews = reviews;
        this.reports = reports;
        this.experts = experts;
        this.clock = clock;
    }

    Standing of(Dossier dossier) {
        var id = dossier.practice().id();
        List<EvidenceView> all = evidence.of(id);
        var shown = shownUntil(dossier.practice(), dossier.version());
        var today = Peru.dayOf(clock.instant());
        return new Standing(
                dossier.version().sheet(),
                ids(all.stream().filter(item -> !item.addedAt().isAfter(shown)).toList()),
                SectionStore.sheet(sections.all(id)),
                ids(all),
                reviews.of(id),
                reports.advisories(id).stream()
                        .filter(advisory -> advisory.kind() == AdvisoryKind.PERSONALISED
                                && !dossier.authors().contains(advisory.advisor()))
                        .map(AdvisoryHeld::heldOn)
                        .toList(),
                experts.publishedSince(id),
                reports.commitments(id).stream()
                        .filter(commitment -> commitment.isOverdue(today))
                        .toList());
    }

    /** Evidence that came later nobody but the team has seen: neither a version nor a renewal has shown it. */
    static Instant shownUntil(Practice practice, VersionView version) {
        var since = practice.inForceSince();
        return since != null && since.isAfter(version.at()) ? since : version.at();
    }

    private static Set<UUID> ids(Collection<EvidenceView> evidence) {
        return evidence.stream().map(item -> item.id().value()).collect(Collectors.toUnmodifiableSet());
    }
}
