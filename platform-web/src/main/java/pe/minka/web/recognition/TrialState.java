package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;
import pe.minka.gamification.simulation.Trial;

/** What a draft's last trial says of it today. */
enum TrialState {
    NEVER("waiting", "clock"),
    HOLDS("ok", "check"),
    OTHER_RULES("warn", "clock"),
    OTHER_DRAFT("warn", "clock");

    private final String tone;
    private final String icon;

    TrialState(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    static TrialState of(@Nullable Trial trial) {
        if (trial == null) {
            return NEVER;
        }
        if (!trial.sameRules()) {
            return OTHER_RULES;
        }
        return trial.sameDraft() ? HOLDS : OTHER_DRAFT;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }
}
