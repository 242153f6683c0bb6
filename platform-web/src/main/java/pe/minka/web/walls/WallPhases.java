package pe.minka.web.walls;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.shared.Peru;
import pe.minka.walls.WallPhase;
import pe.minka.walls.WallView;
import pe.minka.web.format.Show;

/** The dated phases of a wall, as its page and the boards of its cards show them. */
@Component
class WallPhases {

    private final WallWords words;
    private final Show show;
    private final Clock clock;

    WallPhases(WallWords words, Show show, Clock clock) {
        this.words = words;
        this.show = show;
        this.clock = clock;
    }

    /** A stretch of days, and in words how today lies to it. */
    record Line(String title, String when, boolean over, boolean here) {}

    List<Line> of(WallView wall) {
        var today = Peru.dayOf(clock.instant());
        return wall.phases().stream()
                .map(phase -> new Line(phase.title(), when(phase, today), phase.isOver(today), phase.isOn(today)))
                .toList();
    }

    private String when(WallPhase phase, LocalDate today) {
        if (phase.isOver(today)) {
            return words.text("walls.phase.ended", show.date(phase.to()));
        }
        return phase.isOn(today)
                ? words.text("walls.phase.now", show.date(phase.to()), ChronoUnit.DAYS.between(today, phase.to()))
                : words.text("walls.phase.days", show.date(phase.from()), show.date(phase.to()));
    }
}
