package pe.minka.practices.sheet;

import java.util.List;

/** How far a section is: sin empezar, en curso, completa. */
public enum SectionState {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETE;

    public static SectionState of(boolean empty, List<Gap> gaps) {
        if (empty) {
            return NOT_STARTED;
        }
        return gaps.isEmpty() ? COMPLETE : IN_PROGRESS;
    }
}
