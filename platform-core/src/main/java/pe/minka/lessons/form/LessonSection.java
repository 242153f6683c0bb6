package pe.minka.lessons.form;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of the form that is written and saved by itself, in the order it is asked for. */
public enum LessonSection {
    EXPERIENCE(Experience.class),
    LEARNING(Learning.class),
    GENERAL(General.class),
    SHARING(Sharing.class);

    private final Class<? extends LessonPart> type;

    LessonSection(Class<? extends LessonPart> type) {
        this.type = type;
    }

    public Class<? extends LessonPart> type() {
        return type;
    }

    /** As addresses of the API name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LessonSection> ofCode(String code) {
        return Stream.of(values())
                .filter(section -> section.code().equals(code))
                .findFirst();
    }
}
