package pe.minka.web.walls;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.RuleViolation;
import pe.minka.walls.WallAudience;
import pe.minka.walls.WallId;
import pe.minka.walls.WallKind;
import pe.minka.walls.WallLayout;
import pe.minka.walls.WallPhase;
import pe.minka.walls.WallSwitches;
import pe.minka.walls.WallTerms;
import pe.minka.walls.WallView;
import pe.minka.web.writing.Typed;

/**
 * A wall as an administrator types it.
 *
 * @param sections one in each line
 * @param phases one in each row
 * @param version the one that was before them
 */
record WallForm(
        UUID id,
        String version,
        String kind,
        String title,
        String rules,
        String layout,
        String audience,
        String macroRegion,
        Boolean comments,
        Boolean supports,
        Boolean approval,
        Boolean named,
        String sections,
        List<PhaseForm> phases) {

    WallForm(
            @Nullable UUID id,
            @Nullable String version,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String rules,
            @Nullable String layout,
            @Nullable String audience,
            @Nullable String macroRegion,
            @Nullable Boolean comments,
            @Nullable Boolean supports,
            @Nullable Boolean approval,
            @Nullable Boolean named,
            @Nullable String sections,
            @Nullable List<PhaseForm> phases) {
        this.id = Typed.id(id);
        this.version = Typed.text(version);
        this.kind = Typed.text(kind);
        this.title = Typed.text(title);
        this.rules = Typed.text(rules);
        this.layout = Typed.text(layout);
        this.audience = Typed.text(audience);
        this.macroRegion = Typed.text(macroRegion);
        this.comments = Boolean.TRUE.equals(comments);
        this.supports = Boolean.TRUE.equals(supports);
        this.approval = Boolean.TRUE.equals(approval);
        this.named = Boolean.TRUE.equals(named);
        this.sections = Typed.text(sections);
        this.phases = PhaseForm.all(phases);
    }

    static WallForm empty() {
        var usual = WallSwitches.USUAL;
        return new WallForm(
                null,
                "",
                WallKind.CHALLENGES.name(),
                "",
                "",
                WallLayout.SECTIONS.name(),
                WallAudience.EVERYBODY.name(),
                "",
                usual.comments(),
                usual.supports(),
                usual.approval(),
                usual.named(),
                "",
                null);
    }

    static WallForm of(WallPattern pattern, String rules, String sections) {
        var switches = pattern.switches();
        return new WallForm(
                null,
                "",
                pattern.kind().name(),
                "",
                rules,
                WallLayout.SECTIONS.name(),
                WallAudience.EVERYBODY.name(),
                "",
                switches.comments(),
                switches.supports(),
                switches.approval(),
                switches.named(),
                sections,
                null);
    }

    static WallForm of(WallView wall) {
        return new WallForm(
                wall.id().value(),
                "" + wall.version(),
                wall.kind().name(),
                wall.title(),
                wall.rules(),
                wall.layout().name(),
                wall.audience().name(),
                wall.macroRegion(),
                wall.switches().comments(),
                wall.switches().supports(),
                wall.switches().approval(),
                wall.switches().named(),
                String.join("\n", wall.sections().values()),
                wall.phases().stream().map(PhaseForm::of).toList());
    }

    /** Another wall that begins as this one. */
    WallForm copy() {
        return new WallForm(
                null,
                "",
                kind,
                "",
                rules,
                layout,
                audience,
                macroRegion,
                comments,
                supports,
                approval,
                named,
                sections,
                null);
    }

    /** The same with a row more or less. */
    WallForm rows(String asked) {
        return new WallForm(
                id,
                version,
                kind,
                title,
                rules,
                layout,
                audience,
                macroRegion,
                comments,
                supports,
                approval,
                named,
                sections,
                PhaseForm.changed(phases, asked));
    }

    /** There is room for another one. */
    public boolean takesMore() {
        return phases.size() < WallTerms.MOST_PHASES;
    }

    WallId identity() {
        return new WallId(id);
    }

    WallKind wallKind() {
        return Typed.chosen("kind", WallKind.class, kind);
    }

    /** No wall ever had a version below 0. */
    int read() {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    WallTerms terms() {
        return terms(
                Typed.chosen("layout", WallLayout.class, layout),
                Typed.chosen("audience", WallAudience.class, audience),
                written().map(PhaseForm::phase).toList());
    }

    private WallTerms terms(WallLayout seen, WallAudience readers, List<WallPhase> spans) {
        return new WallTerms(
                title,
                rules,
                seen,
                readers,
                macroRegion.isBlank() ? null : macroRegion,
                new WallSwitches(comments, supports, approval, named),
                sections.lines().toList(),
                spans);
    }

    private Stream<PhaseForm> written() {
        return phases.stream().filter(row -> !row.isEmpty());
    }

    /** Everything that may be amiss with it, each at its field; what cannot be read is as usual for the rest. */
    Stream<Runnable> readings() {
        var readers =
                audience.equals(WallAudience.MACRO_REGION.name()) ? WallAudience.MACRO_REGION : WallAudience.EVERYBODY;
        return Stream.of(
                        Stream.<Runnable>of(
                                () -> Typed.chosen("layout", WallLayout.class, layout),
                                () -> Typed.chosen("audience", WallAudience.class, audience),
                                this::requireFewPhases),
                        terms(WallLayout.SECTIONS, readers, List.of()).checks(),
                        Stream.iterate(0, at -> at < phases.size(), at -> at + 1)
                                .flatMap(at -> phases.get(at).readings("phases[" + at + "]")))
                .flatMap(parts -> parts);
    }

    private void requireFewPhases() {
        if (written().count() > WallTerms.MOST_PHASES) {
            throw RuleViolation.at("phases", "walls.phases.tooMany", WallTerms.MOST_PHASES);
        }
    }
}
