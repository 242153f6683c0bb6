package pe.minka.walls;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.UnseenSigns;

/**
 * What an administrator says about a wall.
 *
 * @param macroRegion whose members read it, where it is not for everybody
 * @param sections the titles of its columns, in order
 */
public record WallTerms(
        String title,
        String rules,
        WallLayout layout,
        WallAudience audience,
        @Nullable String macroRegion,
        WallSwitches switches,
        List<String> sections,
        List<WallPhase> phases) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_RULES = 2_000;
    public static final int LONGEST_SECTION = 60;
    public static final int MOST_SECTIONS = 8;
    public static final int MOST_PHASES = 6;

    public WallTerms {
        title = UnseenSigns.removedFrom(title).strip();
        rules = UnseenSigns.removedFrom(rules.replace("\r\n", "\n")).strip();
        macroRegion = audience == WallAudience.MACRO_REGION ? macroRegion : null;
        sections = sections.stream()
                .map(section -> UnseenSigns.removedFrom(section).strip())
                .filter(section -> !section.isEmpty())
                .distinct()
                .toList();
        phases = List.copyOf(phases);
    }

    void require() {
        Stream.concat(
                        checks(),
                        IntStream.range(0, phases.size())
                                .boxed()
                                .flatMap(at -> phases.get(at).checks().map(check -> in("phases[" + at + "]", check))))
                .forEach(Runnable::run);
    }

    /** The same of something that stands there. */
    public static Runnable in(String place, Runnable check) {
        return () -> {
            try {
                check.run();
            } catch (RuleViolation violation) {
                throw violation.within(place);
            }
        };
    }

    /** What it must have but for its phases, each told at its own field. */
    public Stream<Runnable> checks() {
        return Stream.of(
                () -> PostText.require("title", title, LONGEST_TITLE, "walls.title.missing"),
                this::requireRules,
                this::requireMacroRegion,
                this::requireSections,
                this::requireFewPhases);
    }

    private void requireRules() {
        if (rules.length() > LONGEST_RULES) {
            throw RuleViolation.at("rules", "walls.tooLong", LONGEST_RULES);
        }
    }

    private void requireMacroRegion() {
        if (audience == WallAudience.MACRO_REGION && macroRegion == null) {
            throw RuleViolation.at("macroRegion", "walls.macroRegion.missing");
        }
    }

    private void requireSections() {
        if (sections.isEmpty()) {
            throw RuleViolation.at("sections", "walls.sections.missing");
        }
        if (sections.size() > MOST_SECTIONS) {
            throw RuleViolation.at("sections", "walls.sections.tooMany", MOST_SECTIONS);
        }
        if (sections.stream().anyMatch(section -> section.length() > LONGEST_SECTION)) {
            throw RuleViolation.at("sections", "walls.tooLong", LONGEST_SECTION);
        }
    }

    private void requireFewPhases() {
        if (phases.size() > MOST_PHASES) {
            throw RuleViolation.at("phases", "walls.phases.tooMany", MOST_PHASES);
        }
    }
}
