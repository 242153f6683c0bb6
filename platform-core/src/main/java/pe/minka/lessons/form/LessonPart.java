package pe.minka.lessons.form;

import java.util.List;
import pe.minka.practices.sheet.Gap;
import pe.minka.practices.sheet.SectionState;

/** What somebody has written in a part of the form, kept as it was typed; what is wrong with it is said and refuses nothing. */
public sealed interface LessonPart permits Experience, Learning, General, Sharing {

    /** Nobody has written anything yet. */
    boolean isEmpty();

    /** What it lacks to be complete, in the order of the page. */
    List<Gap> gaps();

    default SectionState state() {
        return SectionState.of(isEmpty(), gaps());
    }
}
