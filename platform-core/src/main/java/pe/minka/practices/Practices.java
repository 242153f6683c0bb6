package pe.minka.practices;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.organisations.OrganisationId;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Section;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;
import pe.minka.writing.YearlyCodes;

/** Begins practices and says to which organisations they belong. */
@Service
@Transactional
public class Practices {

    private final PracticeDesk desk;
    private final PracticeRepository practices;
    private final YearlyCodes codes;
    private final SectionStore sections;
    private final PracticeOrganisations organisations;
    private final Clock clock;

    Practices(
            PracticeDesk desk,
            PracticeRepository practices,
            YearlyCodes codes,
            SectionStore sections,
            PracticeOrganisations organisations,
            Clock clock) {
        this.desk = desk;
        this.practices = practices;
        this.codes = codes;
        this.sections = sections;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The code of the draft. Whoever sends the same start twice has begun it once. */
    public String start(Access me, PracticeId id, String title) {
        var presentation = Presentation.titled(title);
        if (presentation.title().isEmpty()) {
            throw RuleViolation.at("title", "practices.title.missing");
        }
        if (presentation.title().length() > Presentation.LONGEST_TITLE) {
            throw RuleViolation.at("title", "practices.title.tooLong", Presentation.LONGEST_TITLE);
        }
        return begun(me, id).orElseGet(() -> begin(me, id, presentation));
    }

    private Optional<String> begun(Access me, PracticeId id) {
        return practices
                .findLockedById(id)
                .filter(practice -> practice.isWrittenBy(me.id()))
                .map(Practice::code);
    }

    private String begin(Access me, PracticeId id, Presentation presentation) {
        var now = clock.instant();
        String code = codes.next("practice_number", "PR", Peru.dayOf(now).getYear());
        practices.save(Practice.start(id, code, me.id(), me.organisation(), now));
        sections.save(id, Section.PRESENTATION, presentation, 0, me.id(), now);
        return code;
    }

    /** A draft nobody wants to go on with; what is published stays. */
    public void discard(Access me, String code) {
        var practice = desk.openAsHolder(me, code);
        practice.discard(clock.instant());
        desk.save(practice);
    }

    public void credit(Access me, String code, OrganisationId organisation) {
        var practice = desk.open(me, code);
        organisations.requireOpen(organisation);
        practice.credit(organisation);
        desk.save(practice);
        organisations.record(me, "practice.organisationCredited", practice, organisation);
    }

    public void uncredit(Access me, String code, OrganisationId organisation) {
        var practice = desk.open(me, code);
        if (practice.uncredit(organisation)) {
            desk.save(practice);
            organisations.record(me, "practice.organisationUncredited", practice, organisation);
        }
    }

    /** Who leads says whose region it is of: the holder decides it. */
    public void letLead(Access me, String code, OrganisationId organisation) {
        var practice = desk.openAsHolder(me, code);
        practice.letLead(organisation);
        desk.save(practice);
        organisations.record(me, "practice.leadershipGiven", practice, organisation);
    }
}
