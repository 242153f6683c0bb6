package pe.minka.practices;

import java.time.Clock;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberErased;
import pe.minka.practices.route.ReviewNotes;

/** What reviewers write is kept while they write, for them alone, and is there on whatever machine they go on with. */
@Service
@Transactional
public class ReviewDrafts {

    private final RouteDesk desk;
    private final ReviewDraftRows rows;
    private final Clock clock;

    ReviewDrafts(RouteDesk desk, ReviewDraftRows rows, Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<ReviewDraft> find(Access me, String code) {
        return rows.find(desk.readAsReferee(me, code).practice().id(), me.id());
    }

    /** What another window or machine has kept after the revision whoever writes had before them, when it is not the same. */
    @Transactional(readOnly = true)
    public Optional<ReviewDraft> newer(Access me, String code, ReviewNotes notes, int seen) {
        return find(me, code)
                .filter(draft -> draft.revision() > seen && !draft.notes().equals(notes));
    }

    /**
     * How it stands now; empty when another window has saved something else since. The revision is the one whoever writes
     * had before them, 0 when there was none. Before anything is written there is nothing to keep.
     */
    public Optional<ReviewDraft> save(Access me, String code, int version, ReviewNotes notes, int seen) {
        var practice = desk.readAsReferee(me, code).practice().id();
        var last = rows.find(practice, me.id());
        if (last.filter(draft -> draft.notes().equals(notes)).isPresent()) {
            return last;
        }
        var next = new ReviewDraft(notes, version, seen + 1, clock.instant());
        if (notes.isEmpty() && last.isEmpty()) {
            return Optional.of(new ReviewDraft(notes, version, 0, next.savedAt()));
        }
        return rows.save(practice, me.id(), next) ? Optional.of(next) : Optional.empty();
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        rows.forget(event.member());
    }
}
