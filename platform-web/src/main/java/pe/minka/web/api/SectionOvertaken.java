package pe.minka.web.api;

/** Somebody else has changed the section since whoever changes it now has read it. */
final class SectionOvertaken extends RuntimeException {

    private final transient StandingJson current;

    SectionOvertaken(StandingJson current) {
        super(current.section() + " stands at revision " + current.revision());
        this.current = current;
    }

    StandingJson current() {
        return current;
    }
}
