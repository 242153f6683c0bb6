package pe.minka.writing;

import java.util.List;

/**
 * What somebody has written in a part, kept as it was typed: whatever is wrong with it is said, and never a reason to
 * refuse it while it is a draft.
 */
public interface WrittenPart {

    /** Nobody has written anything yet. */
    boolean isEmpty();

    /** What it lacks to be complete, in the order of the page. */
    List<Gap> gaps();

    default PartState state() {
        if (isEmpty()) {
            return PartState.NOT_STARTED;
        }
        return gaps().isEmpty() ? PartState.COMPLETE : PartState.IN_PROGRESS;
    }
}
