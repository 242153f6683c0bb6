package pe.minka.lessons.form;

import java.util.stream.Stream;
import pe.minka.writing.PartState;

/** Everything written about a lesson, in one piece. */
public record LessonContent(Experience experience, Learning learning, General general, Sharing sharing) {

    public static final LessonContent EMPTY =
            new LessonContent(Experience.NONE, Learning.NONE, General.NONE, Sharing.NONE);

    public LessonPart part(LessonSection section) {
        return switch (section) {
            case EXPERIENCE -> experience;
            case LEARNING -> learning;
            case GENERAL -> general;
            case SHARING -> sharing;
        };
    }

    public LessonContent with(LessonPart part) {
        return switch (part) {
            case Experience one -> new LessonContent(one, learning, general, sharing);
            case Learning one -> new LessonContent(experience, one, general, sharing);
            case General one -> new LessonContent(experience, learning, one, sharing);
            case Sharing one -> new LessonContent(experience, learning, general, one);
        };
    }

    public String title() {
        return experience.title();
    }

    public boolean isComplete() {
        return Stream.of(LessonSection.values())
                .allMatch(section -> part(section).state() == PartState.COMPLETE);
    }

    /** As somebody reads it who may not know whose it is. */
    public LessonContent withoutPerson() {
        return with(general.withoutPerson());
    }
}
