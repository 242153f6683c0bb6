package pe.minka.walls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** What somebody puts on a wall or a board, and what happened to it. */
abstract class WallPost<P extends WallPost<P>> extends AbstractAggregateRoot<P> {

    private final MemberId author;
    private final OrganisationId organisation;

    @Embedded.Empty
    private Posting posting;

    WallPost(MemberId author, OrganisationId organisation, Posting posting) {
        this.author = author;
        this.organisation = organisation;
        this.posting = posting;
    }

    abstract UUID named();

    /** False when it was taken away before. */
    boolean remove(MemberId by, Instant now) {
        requireOwn(by);
        if (posting.state() == PostState.REMOVED) {
            return false;
        }
        become(posting.removed(now));
        return true;
    }

    void undo(MemberId by, Instant now) {
        requireOwn(by);
        if (posting.state() == PostState.REMOVED && !posting.isUndoable(now)) {
            throw new RuleViolation("walls.undo.late");
        }
        become(posting.removed(null));
    }

    void pin(@Nullable Instant when) {
        become(posting.pinned(when));
    }

    void become(Posting next) {
        posting = next;
    }

    /** Nobody has to look at it any more. */
    void settle(Instant now) {
        registerEvent(new PostSettled(named(), author, now));
    }

    void requireState(PostState state) {
        if (posting.state() != state) {
            throw new RuleViolation("walls.state.changed");
        }
    }

    void requireOwn(MemberId by) {
        if (!isBy(by)) {
            throw new NotFound("own post " + named());
        }
    }

    boolean isBy(MemberId member) {
        return author.equals(member);
    }

    MemberId author() {
        return author;
    }

    OrganisationId organisation() {
        return organisation;
    }

    Posting posting() {
        return posting;
    }
}
