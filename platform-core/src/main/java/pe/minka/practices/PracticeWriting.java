package pe.minka.practices;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.writing.Saving;

/** Saves what a team writes, section by section. */
@Service
public class PracticeWriting {

    private final PracticeDesk desk;
    private final SectionStore sections;
    private final Clock clock;

    PracticeWriting(PracticeDesk desk, SectionStore sections, Clock clock) {
        this.desk = desk;
        this.sections = sections;
        this.clock = clock;
    }

    /** The revision is the one whoever wrote had before them; 0 when the section was new. */
    @Transactional
    public Saving<SectionContent> save(Access me, String code, Section section, SectionContent content, int seen) {
        if (!section.type().isInstance(content)) {
            throw new IllegalArgumentException(section + " is not written as " + content.getClass());
        }
        var practice = desk.open(me, code);
        return sections.save(practice.id(), section, content, seen, me.id(), clock.instant());
    }
}
