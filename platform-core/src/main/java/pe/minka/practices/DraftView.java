package pe.minka.practices;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberStatus;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.practices.sheet.Sheet;
import pe.minka.writing.Gap;
import pe.minka.writing.PartState;
import pe.minka.writing.SavedPart;

/**
 * A practice as its team writes it.
 *
 * @param published what everybody reads now; empty while it has never been published
 */
public record DraftView(
        PracticeId id,
        String code,
        @Nullable Stage stage,
        Post mine,
        List<CreditView> organisations,
        List<PersonView> team,
        Map<Section, SavedPart<SectionContent>> sections,
        List<EvidenceView> evidence,
        List<Guard> guards,
        Optional<VersionView> published) {

    public DraftView {
        organisations = List.copyOf(organisations);
        team = List.copyOf(team);
        sections = Map.copyOf(sections);
        evidence = List.copyOf(evidence);
        guards = List.copyOf(guards);
    }

    public Sheet sheet() {
        return SectionStore.sheet(sections);
    }

    public String title() {
        return sheet().presentation().title();
    }

    /** 0 when nobody has written it yet. */
    public int revision(Section section) {
        var saved = sections.get(section);
        return saved == null ? 0 : saved.revision();
    }

    public Optional<SavedPart<SectionContent>> lastSaved() {
        return sections.values().stream().max(Comparator.comparing(SavedPart::at));
    }

    public PartState state(Part part) {
        return switch (part) {
            case PEOPLE -> hasDeputy() ? PartState.COMPLETE : PartState.IN_PROGRESS;
            case EVIDENCE -> evidence.isEmpty() ? PartState.NOT_STARTED : PartState.COMPLETE;
            default -> sheet().content(part.section().orElseThrow()).state();
        };
    }

    /** What keeps a part from being complete. */
    public List<Gap> gaps(Part part) {
        return switch (part) {
            case PEOPLE -> hasDeputy() ? List.of() : List.of(Gap.at("team", "practices.gap.noDeputy"));
            case EVIDENCE -> List.of();
            default -> sheet().content(part.section().orElseThrow()).gaps();
        };
    }

    public boolean hasDeputy() {
        return team.stream().anyMatch(person -> person.post() == Post.DEPUTY);
    }

    /** Its holder has left the community. */
    public boolean isOrphan() {
        return team.stream()
                .anyMatch(one -> one.post() == Post.HOLDER && one.person().status() != MemberStatus.ACTIVE);
    }

    public boolean isDeputy() {
        return mine == Post.DEPUTY;
    }

    public boolean isReady() {
        return guards.stream().allMatch(Guard::met);
    }

    public boolean isHeldByMe() {
        return mine == Post.HOLDER;
    }

    /** The sections that say something else than what everybody reads. */
    public List<Section> changes() {
        return published.map(version -> version.sheet().changesTo(sheet())).orElse(List.of());
    }

    /** Evidence that nobody but the team has seen. */
    public boolean hasNewEvidence() {
        return published
                .filter(version ->
                        evidence.stream().anyMatch(item -> item.addedAt().isAfter(version.at())))
                .isPresent();
    }

    public Optional<Instant> lastSavedAt() {
        return lastSaved().map(SavedPart::at);
    }
}
