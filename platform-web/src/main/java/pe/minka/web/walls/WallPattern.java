package pe.minka.web.walls;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import pe.minka.walls.WallKind;
import pe.minka.walls.WallSwitches;

/** What a new wall may begin as; its rules and sections are texts, and everything can be changed. */
enum WallPattern {
    CHALLENGES_BY_THEME(WallKind.CHALLENGES, WallSwitches.USUAL),
    INITIATIVES_BY_PROGRESS(WallKind.INITIATIVES, WallSwitches.USUAL),
    EVENT(WallKind.SHARING, WallSwitches.USUAL),
    DELICATE(WallKind.CHALLENGES, new WallSwitches(true, true, true, false));

    private final WallKind kind;
    private final WallSwitches switches;

    WallPattern(WallKind kind, WallSwitches switches) {
        this.kind = kind;
        this.switches = switches;
    }

    WallKind kind() {
        return kind;
    }

    WallSwitches switches() {
        return switches;
    }

    /** As it stands in an address; no wall is called like it. */
    String code() {
        return ":" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<WallPattern> at(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
