package pe.minka.practices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.practices.sheet.ExpertRemarks;
import pe.minka.shared.RuleViolation;

/** What experts say of a practice: they alone write it, publish it, correct it and take it back. */
@Service
@Transactional
public class ExpertComments {

    /** Whoever has published can correct it for so long by the same link. */
    private static final Duration TO_CORRECT = Duration.ofDays(180);

    private final ExpertDoor door;
    private final ExpertCommentRows rows;
    private final ExpertEditions editions;
    private final ExpertInvitationRows invitations;
    private final ExpertAnnouncements announcements;
    private final Clock clock;

    ExpertComments(
            ExpertDoor door,
            ExpertCommentRows rows,
            ExpertEditions editions,
            ExpertInvitationRows invitations,
            ExpertAnnouncements announcements,
            Clock clock) {
        this.door = door;
        this.rows = rows;
        this.editions = editions;
        this.invitations = invitations;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Whatever was typed. The revision is the one whoever wrote had before them; 0 when there was none. */
    public ExpertSaving save(ExpertKey key, ExpertRemarks typed, int seen) {
        var seat = door.enterToWrite(key);
        var remarks = seat.isGuest() ? typed : typed.withoutName();
        var now = clock.instant();
        var found = rows.findLocked(seat);
        if (found.isEmpty()) {
            return rows.add(seat, remarks, now)
                    ? new ExpertSaving.Saved(1, now)
                    : answer(rows.findLocked(seat).orElseThrow(), remarks);
        }
        var last = found.get();
        if (last.revision() != seen || last.remarks().equals(remarks)) {
            return answer(last, remarks);
        }
        rows.replace(last.id(), remarks, now);
        return new ExpertSaving.Saved(last.revision() + 1, now);
    }

    private static ExpertSaving answer(ExpertCommentRows.Row last, ExpertRemarks remarks) {
        return last.remarks().equals(remarks)
                ? new ExpertSaving.Saved(last.revision(), last.savedAt())
                : new ExpertSaving.Overtaken(last.remarks(), last.revision(), last.savedAt());
    }

    /** Saved and published in one step, unless something else stands there; of what is incomplete nothing stays. */
    public int submit(ExpertKey key, ExpertRemarks remarks) {
        return submit(key, remarks, 0);
    }

    /**
     * The same, as a correction of what stands there.
     *
     * @param edition the one whoever corrects has read, which must be the latest; 0 for none
     */
    public int submit(ExpertKey key, ExpertRemarks remarks, int edition) {
        var row = rows.findLocked(door.enterToWrite(key));
        row.filter(ExpertCommentRows.Row::isPublished)
                .flatMap(standing -> editions.latest(standing.id()))
                .filter(latest ->
                        latest.number() != edition && !latest.remarks().equals(remarks.withoutName()))
                .ifPresent(latest -> {
                    throw new RuleViolation("practices.expert.standing", latest.number());
                });
        save(key, remarks, row.map(ExpertCommentRows.Row::revision).orElse(0));
        return publish(key, false);
    }

    /**
     * What was saved last is there for everybody. A guest says that it may stand there with name, post and institution.
     *
     * @return which edition it is; the one there was when nothing has changed
     */
    public int publish(ExpertKey key, boolean consent) {
        var seat = door.enterToWrite(key);
        var row = rows.findLocked(seat).orElseThrow(() -> new RuleViolation("practices.expert.incomplete"));
        if (!row.remarks().gaps(seat.isGuest()).isEmpty()) {
            throw new RuleViolation("practices.expert.incomplete");
        }
        if (seat.isGuest() && !consent) {
            throw RuleViolation.at("consent", "practices.expert.noConsent");
        }
        var last = editions.latest(row.id());
        boolean same = row.isPublished()
                && last.filter(edition -> edition.remarks().equals(row.remarks()))
                        .isPresent();
        return same ? last.orElseThrow().number() : publish(seat, row);
    }

    private int publish(ExpertSeat seat, ExpertCommentRows.Row row) {
        var now = clock.instant();
        var version = announcements.read(seat);
        int number = editions.add(row.id(), version.number(), row.remarks(), now);
        rows.publish(row.id(), now);
        prolong(seat, now);
        var facts = Map.of("edition", String.valueOf(number), "version", String.valueOf(version.number()));
        announcements.published(seat, row.id(), number, facts, now);
        return number;
    }

    private void prolong(ExpertSeat seat, Instant now) {
        var invitation = seat.invitation();
        if (invitation != null) {
            invitations.prolong(invitation.id(), now.plus(TO_CORRECT));
        }
    }

    /** Nobody reads it any more; what it said is kept. Taking it back twice is taking it back once. */
    public void withdraw(ExpertKey key) {
        var seat = door.enter(key);
        var now = clock.instant();
        rows.findLocked(seat).filter(row -> rows.withdraw(row.id(), now)).ifPresent(row -> {
            announcements.withdrawn(seat, row.id(), now);
        });
    }
}
