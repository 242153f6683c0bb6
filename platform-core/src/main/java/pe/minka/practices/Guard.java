package pe.minka.practices;

import java.util.List;
import java.util.Optional;

/**
 * Something the route asks for.
 *
 * @param code names the texts that say what it is and what to do
 * @param reason why it is met, or what keeps it from being so
 * @param fix where it is mended
 */
public record Guard(String code, boolean met, Reason reason, Fix fix) {

    /** The text that says it, and what it names. */
    public record Reason(String code, List<Object> arguments) {

        public Reason {
            arguments = List.copyOf(arguments);
        }
    }

    static Guard of(String code, boolean met, Fix fix, Object... arguments) {
        return new Guard(code, met, reason(code, met ? "met" : "pending", arguments), fix);
    }

    /** Met by what was found, which the text then names. */
    static Guard found(String code, Optional<? extends Object> found, Fix fix) {
        return of(code, found.isPresent(), fix, found.stream().toArray());
    }

    /** The draft has it; everybody reads it once it is published. */
    Guard unpublished() {
        return new Guard(code, false, reason(code, "unpublished"), Fix.PUBLICATION);
    }

    private static Reason reason(String code, String state, Object... arguments) {
        return new Reason("practices.route.guard." + code + "." + state, List.of(arguments));
    }
}
