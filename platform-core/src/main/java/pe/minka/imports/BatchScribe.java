package pe.minka.imports;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.organisations.OrganisationId;
import pe.minka.practices.BroughtPublication;
import pe.minka.practices.MadeFor;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeRetraction;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.practices.WhyKept;
import pe.minka.practices.sheet.Section;

/** Makes drafts of rows in the hands of their holders, publishes those that may be, and takes back what nobody touched. */
@Component
class BatchScribe {

    private final MemberAccess members;
    private final Practices practices;
    private final PracticeWriting writing;
    private final PracticeReading reading;
    private final BroughtPublication publication;
    private final PracticeRetraction retraction;

    BatchScribe(
            MemberAccess members,
            Practices practices,
            PracticeWriting writing,
            PracticeReading reading,
            BroughtPublication publication,
            PracticeRetraction retraction) {
        this.members = members;
        this.practices = practices;
        this.writing = writing;
        this.reading = reading;
        this.publication = publication;
        this.retraction = retraction;
    }

    PracticeId make(RowMeaning row) {
        Access holder = members.of(Objects.requireNonNull(row.holder())).orElseThrow();
        OrganisationId leading = Objects.requireNonNull(row.leading());
        var id = PracticeId.next();
        String code = practices.start(holder, id, row.sheet().presentation().title());
        credit(holder, code, leading, row);
        for (Section section : Section.values()) {
            var content = row.sheet().content(section);
            if (!content.isEmpty()) {
                writing.save(holder, code, section, content, section == Section.PRESENTATION ? 1 : 0);
            }
        }
        return id;
    }

    /** The holder's own organisation stands among the others only where the row says so. */
    private void credit(Access holder, String code, OrganisationId leading, RowMeaning row) {
        OrganisationId own = holder.organisation();
        if (!leading.equals(own)) {
            practices.credit(holder, code, leading);
            practices.letLead(holder, code, leading);
            if (!row.others().contains(own)) {
                practices.uncredit(holder, code, own);
            }
        }
        row.others().stream()
                .filter(other -> !other.equals(own))
                .forEach(other -> practices.credit(holder, code, other));
    }

    /** False when somebody has taken it over, published it or left something out meanwhile. */
    boolean publish(Access admin, BatchRows.Made made, String why) {
        var holder = members.of(made.holder());
        if (holder.isEmpty() || !reading.mayWrite(holder.get(), made.code())) {
            return false;
        }
        var draft = reading.draft(holder.get(), made.code());
        if (draft.stage() != null || !draft.isHeldByMe() || !draft.isReady()) {
            return false;
        }
        publication.publish(admin, holder.get(), made.code(), why);
        return true;
    }

    /** What somebody did with it since; empty when it is gone now. */
    Optional<WhyKept> takeBack(Access admin, BatchRows.Made made, Instant madeAt) {
        return made.cited()
                ? Optional.of(WhyKept.READ)
                : retraction.takeBack(
                        admin,
                        new MadeFor(made.practice(), made.holder(), made.organisations(), madeAt, made.published()));
    }
}
