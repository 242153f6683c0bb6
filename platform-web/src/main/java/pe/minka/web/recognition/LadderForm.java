package pe.minka.web.recognition;

import java.util.stream.Stream;
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

    /** What was typed where something else was read, as a change of what there is now. */
    LadderForm onto(LadderForm read, LadderForm now, Merge merge) {
        return new LadderForm(
                now.version,
                merge.text("participating", read.participating, participating, now.participating),
                merge.text("distinguished", read.distinguished, distinguished, now.distinguished),
                merge.number(
                        "distinguishedPoints", read.distinguishedPoints, distinguishedPoints, now.distinguishedPoints),
                merge.number("distinguishedKinds", read.distinguishedKinds, distinguishedKinds, now.distinguishedKinds),
                merge.text("transforming", read.transforming, transforming, now.transforming),
                merge.number("transformingPoints", read.transformingPoints, transformingPoints, now.transformingPoints),
                merge.number("transformingKinds", read.transformingKinds, transformingKinds, now.transformingKinds),
                reason,
                seen);
    }

    /** Each field by itself. */
    Stream<Runnable> readings() {
        return Stream.of(
                () -> Step.named(Standing.PARTICIPATING, participating),
                () -> Step.named(Standing.DISTINGUISHED, distinguished),
                () -> Step.requirePoints(Standing.DISTINGUISHED, number(distinguishedPoints)),
                () -> Step.requireKinds(Standing.DISTINGUISHED, number(distinguishedKinds)),
                () -> Step.named(Standing.TRANSFORMING, transforming),
                () -> Step.requirePoints(Standing.TRANSFORMING, number(transformingPoints)),
                () -> Step.requireKinds(Standing.TRANSFORMING, number(transformingKinds)));
    }

    /** What readable fields have to agree on. */
    Stream<Runnable> agreements() {
        return Ladder.agreements(first(), second(), third());
    }

    Ladder toLadder() {
        return new Ladder(number(version), first(), second(), third());
    }

    private Step first() {
        return new Step(Standing.PARTICIPATING, participating, 0, 0);
    }

    private Step second() {
        return new Step(Standing.DISTINGUISHED, distinguished, number(distinguishedPoints), number(distinguishedKinds));
    }

    private Step third() {
        return new Step(Standing.TRANSFORMING, transforming, number(transformingPoints), number(transformingKinds));
    }

    Reason toReason() {
        return new Reason(reason);
    }

    private static int number(@Nullable Integer typed) {
        return typed == null ? -1 : typed;
    }
}
