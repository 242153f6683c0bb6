package pe.minka.practices.sheet;

import java.util.List;

/**
 * What somebody has written in a section, kept as it was typed: whatever is wrong with it is said, and never a reason to
 * refuse it while it is a draft.
 */
public sealed interface SectionContent permits Presentation, Narrative, ItemList, Criteria {

    /** Nobody has written anything yet. */
    boolean isEmpty();

    /** What it lacks to be complete, in the order of the page. */
    List<Gap> gaps();

    default SectionState state() {
        return SectionState.of(isEmpty(), gaps());
    }
}
