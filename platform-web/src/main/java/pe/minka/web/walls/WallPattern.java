package pe.minka.web.walls;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import pe.minka.walls.WallKind;
import pe.minka.walls.WallSwitches;

/** What a new wall may begin as; its rules and sections are texts, and everything can be changed. */
enum WallPattern {
    CHALLENGES_BY_THEME(WallKind.CHALLENGES, false),
    INITIATIVES_BY_PROGRESS(WallKind.INITIATIVES, false),
    EVENT(WallKind.SHARING, false),
    DELICATE(WallKind.CHALLENGES, true);

    private final WallKind kind;
    private final boolean delicate;

    WallPattern(WallKind kind, boolean delicate) {
        this.kind = kind;
        this.delicate = delicate;
    }

    WallKind kind() {
        return kind;
    }

    /** What is delicate is looked at first, and nobody sees who wrote it. */
    WallSwitches switches() {
        return delicate ? new WallSwitches(true, true, true, false) : WallSwitches.USUAL;
    }

    /** As it stands in an address; no wall is called like it. */
    String code() {
        return ":" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<WallPattern> at(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
