package pe.minka.walls;

import java.time.LocalDate;
import java.util.stream.Stream;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.UnseenSigns;

/** A stretch of days in which something particular is asked of a wall; both days belong to it. */
public record WallPhase(String title, LocalDate from, LocalDate to) {

    public static final int LONGEST_TITLE = 60;

    public WallPhase {
        title = UnseenSigns.removedFrom(title).strip();
    }

    /** What it must have, each told at its own field. */
    public Stream<Runnable> checks() {
        return Stream.of(() -> requireTitle(title), this::requireOrder);
    }

    /** Also of a phase whose days nobody can read. */
    public static void requireTitle(String title) {
        PostText.require("title", UnseenSigns.removedFrom(title).strip(), LONGEST_TITLE, "walls.phases.unnamed");
    }

    private void requireOrder() {
        if (to.isBefore(from)) {
            throw RuleViolation.at("to", "walls.phases.order");
        }
    }

    public boolean isOver(LocalDate today) {
        return to.isBefore(today);
    }

    public boolean isOn(LocalDate today) {
        return !from.isAfter(today) && !to.isBefore(today);
    }
}
