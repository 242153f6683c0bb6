package pe.minka.practices;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.writing.Saving;

/** Saves what a team writes, section by section. */
@Service
public class PracticeWriting {

    private final PracticeDesk desk;
    private final SectionStore sections;
    private final EvidenceRows evidence;
    private final Clock clock;

    PracticeWriting(PracticeDesk desk, SectionStore sections, EvidenceRows evidence, Clock clock) {
        this.desk = desk;
        this.sections = sections;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** The revision is the one whoever wrote had before them; 0 when the section was new. */
    @Transactional
    public Saving<SectionContent> save(Access me, String code, Section section, SectionContent content, int seen) {
        if (!section.type().isInstance(content)) {
            throw new IllegalArgumentException(section + " is not written as " + content.getClass());
        }
        var practice = desk.open(me, code);
        if (content instanceof Results results) {
            requireKnownEvidence(practice, results);
        }
        return sections.save(practice.id(), section, content, seen, me.id(), clock.instant());
    }

    /** What was removed meanwhile may still be named: nothing that is typed is lost for that. */
    private void requireKnownEvidence(Practice practice, Results results) {
        Set<UUID> known = evidence.known(practice.id());
        for (int i = 0; i < results.items().size(); i++) {
            if (!known.containsAll(results.items().get(i).evidence())) {
                throw new UnknownEvidence(i);
            }
        }
    }
}
