package pe.minka.web.walls;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
 * @param phases one in each line: the name and its two days, apart by bars
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
        String phases) {

    private static final int PARTS = 3;

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
            @Nullable String phases) {
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
        this.phases = Typed.text(phases);
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
                "");
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
                "");
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
                wall.phases().stream()
                        .map(phase -> phase.title() + " | " + phase.from() + " | " + phase.to())
                        .collect(Collectors.joining("\n")));
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
                "");
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
        return new WallTerms(
                title,
                rules,
                Typed.chosen("layout", WallLayout.class, layout),
                Typed.chosen("audience", WallAudience.class, audience),
                macroRegion.isBlank() ? null : macroRegion,
                new WallSwitches(comments, supports, approval, named),
                sections.lines().toList(),
                readPhases());
    }

    private List<WallPhase> readPhases() {
        return phases.lines()
                .filter(line -> !line.isBlank())
                .map(WallForm::phase)
                .toList();
    }

    private static WallPhase phase(String line) {
        List<String> parts = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        try {
            if (parts.size() == PARTS) {
                return new WallPhase(parts.get(0), LocalDate.parse(parts.get(1)), LocalDate.parse(parts.get(2)));
            }
        } catch (DateTimeParseException e) {
            throw unread();
        }
        throw unread();
    }

    private static RuleViolation unread() {
        return RuleViolation.at("phases", "walls.phases.unread");
    }
}
