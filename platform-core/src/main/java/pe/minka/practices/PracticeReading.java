package pe.minka.practices;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.shared.Peru;
import pe.minka.writing.SavedPart;

/** Practices for who reads them: the draft for its team, what is published for everybody. */
@Service
@Transactional(readOnly = true)
public class PracticeReading {

    private final PracticeRepository practices;
    private final Credits credits;
    private final SectionStore sections;
    private final EvidenceRows evidence;
    private final VersionRows versions;
    private final Clock clock;

    PracticeReading(
            PracticeRepository practices,
            Credits credits,
            SectionStore sections,
            EvidenceRows evidence,
            VersionRows versions,
            Clock clock) {
        this.practices = practices;
        this.credits = credits;
        this.sections = sections;
        this.evidence = evidence;
        this.versions = versions;
        this.clock = clock;
    }

    /** For its team; for everybody else there is no such draft. */
    public DraftView draft(Access me, String code) {
        var practice = written(me, code);
        var saved = sections.all(practice.id());
        return new DraftView(
                practice.id(),
                code,
                practice.stage(),
                practice.post(me.id()).orElseThrow(),
                credits.organisations(practice),
                credits.people(practice),
                saved,
                evidence.of(practice.id()),
                Route.toInitial(practice, SectionStore.sheet(saved), Peru.dayOf(clock.instant())),
                versions.latest(practice.id()));
    }

    private Practice written(Access me, String code) {
        return practices
                .findByCode(code)
                .filter(found -> found.isWrittenBy(me.id()))
                .orElseThrow(() -> new PracticeNotFound(code));
    }

    /** What a section of the draft said before somebody else or some other day replaced it, the latest first. */
    public List<SavedPart<SectionContent>> past(Access me, String code, Section section) {
        return sections.past(written(me, code).id(), section);
    }

    public PracticePage page(String code) {
        return findPage(code).orElseThrow(() -> new PracticeNotFound(code));
    }

    public boolean isPublished(String code) {
        return findPage(code).isPresent();
    }

    private Optional<PracticePage> findPage(String code) {
        return practices
                .findByCode(code)
                .filter(practice -> practice.stage() != null)
                .flatMap(practice -> versions.latest(practice.id()).map(version -> page(practice, version)));
    }

    private PracticePage page(Practice practice, VersionView version) {
        return new PracticePage(
                practice.id(),
                practice.code(),
                Objects.requireNonNull(practice.stage()),
                Objects.requireNonNull(practice.publishedAt()),
                Objects.requireNonNull(practice.inForceUntil()),
                practice.isInForce(clock.instant()),
                version,
                credits.organisations(practice),
                credits.people(practice),
                evidence.of(practice.id()).stream()
                        .filter(item -> !item.addedAt().isAfter(RouteFacts.shownUntil(practice, version)))
                        .toList());
    }

    /** What was published before, the latest first. */
    public List<VersionView> versions(String code) {
        return versions.all(page(code).id());
    }

    public boolean mayWrite(Access me, String code) {
        return practices
                .findByCode(code)
                .filter(practice -> practice.isWrittenBy(me.id()))
                .isPresent();
    }
}
