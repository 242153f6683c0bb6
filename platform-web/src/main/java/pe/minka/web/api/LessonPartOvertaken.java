package pe.minka.web.api;

/** The part was saved since whoever changes it now has read it. */
final class LessonPartOvertaken extends RuntimeException {

    private final transient LessonPartSectionJson current;

    LessonPartOvertaken(LessonPartSectionJson current) {
        super(current.section() + " stands at revision " + current.revision());
        this.current = current;
    }

    LessonPartSectionJson current() {
        return current;
    }
}
