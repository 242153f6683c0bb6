package pe.minka.command.doctor;

import java.util.List;
import pe.minka.command.CommandTexts;

/** How one thing stands: the key of its text, and what was found. */
record Finding(State state, String key, List<Object> found) {

    enum State {
        GOOD("good"),
        WARNING("warning"),
        BAD("bad");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return CommandTexts.say("doctor.state." + word);
        }
    }

    Finding {
        found = List.copyOf(found);
    }

    static Finding good(String key, Object... found) {
        return new Finding(State.GOOD, key, List.of(found));
    }

    static Finding warning(String key, Object... found) {
        return new Finding(State.WARNING, key, List.of(found));
    }

    static Finding bad(String key, Object... found) {
        return new Finding(State.BAD, key, List.of(found));
    }

    static Finding of(boolean good, String key, Object... found) {
        return good ? good(key, found) : bad(key, found);
    }

    String what() {
        return CommandTexts.say("doctor." + key, found.toArray());
    }

    String why() {
        return CommandTexts.say("doctor." + key + ".why");
    }

    String mending() {
        return CommandTexts.say("doctor." + key + ".mend");
    }
}
