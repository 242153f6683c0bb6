package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;
import pe.minka.gamification.Standing;
import pe.minka.gamification.standings.Ladder;
import pe.minka.gamification.standings.Step;
import pe.minka.members.Reason;
import pe.minka.web.writing.Typed;

/** What the standings are called and take; the version is the one on the page, seen the stamp of what was looked at. */
record LadderForm(
        @Nullable Integer version,
        String participating,
        String distinguished,
        @Nullable Integer distinguishedPoints,
        @Nullable Integer distinguishedKinds,
        String transforming,
        @Nullable Integer transformingPoints,
        @Nullable Integer transformingKinds,
        String reason,
        String seen) {

    LadderForm {
        participating = Typed.text(participating);
        distinguished = Typed.text(distinguished);
        transforming = Typed.text(transforming);
        reason = Typed.text(reason);
        seen = Typed.text(seen);
    }

    static LadderForm of(Ladder ladder) {
        return new LadderForm(
                ladder.version(),
                ladder.participating().label(),
                ladder.distinguished().label(),
                ladder.distinguished().points(),
                ladder.distinguished().kinds(),
                ladder.transforming().label(),
                ladder.transforming().points(),
                ladder.transforming().kinds(),
                "",
                "");
    }

    /** What was typed, as a change of another version. */
    LadderForm on(int version) {
        return new LadderForm(
                version,
                participating,
                distinguished,
                distinguishedPoints,
                distinguishedKinds,
                transforming,
                transformingPoints,
                transformingKinds,
                reason,
                seen);
    }

    Ladder toLadder() {
        return new Ladder(
                number(version),
                new Step(Standing.PARTICIPATING, participating, 0, 0),
                new Step(
                        Standing.DISTINGUISHED, distinguished, number(distinguishedPoints), number(distinguishedKinds)),
                new Step(Standing.TRANSFORMING, transforming, number(transformingPoints), number(transformingKinds)));
    }

    Reason toReason() {
        return new Reason(reason);
    }

    private static int number(@Nullable Integer typed) {
        return typed == null ? -1 : typed;
    }
}
