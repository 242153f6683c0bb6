package pe.minka.walls;

import java.time.LocalDate;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.UnseenSigns;

/** A stretch of days in which something particular is asked of a wall; both days belong to it. */
public record WallPhase(String title, LocalDate from, LocalDate to) {

    public static final int LONGEST_TITLE = 60;

    public WallPhase {
        title = UnseenSigns.removedFrom(title).strip();
    }

    void require() {
        PostText.require("phases", title, LONGEST_TITLE, "walls.phases.unnamed");
        if (to.isBefore(from)) {
            throw RuleViolation.at("phases", "walls.phases.order");
        }
    }

    public boolean isOver(LocalDate today) {
        return to.isBefore(today);
    }

    public boolean isOn(LocalDate today) {
        return !from.isAfter(today) && !to.isBefore(today);
    }
}
