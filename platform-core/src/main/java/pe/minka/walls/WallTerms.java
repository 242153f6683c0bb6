package pe.minka.walls;

import java.util.List;
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
        PostText.require("title", title, LONGEST_TITLE, "walls.title.missing");
        if (rules.length() > LONGEST_RULES) {
            throw RuleViolation.at("rules", "walls.tooLong", LONGEST_RULES);
        }
        if (audience == WallAudience.MACRO_REGION && macroRegion == null) {
            throw RuleViolation.at("macroRegion", "walls.macroRegion.missing");
        }
        if (sections.isEmpty()) {
            throw RuleViolation.at("sections", "walls.sections.missing");
        }
        if (sections.size() > MOST_SECTIONS) {
            throw RuleViolation.at("sections", "walls.sections.tooMany", MOST_SECTIONS);
        }
        if (sections.stream().anyMatch(section -> section.length() > LONGEST_SECTION)) {
            throw RuleViolation.at("sections", "walls.tooLong", LONGEST_SECTION);
        }
        if (phases.size() > MOST_PHASES) {
            throw RuleViolation.at("phases", "walls.phases.tooMany", MOST_PHASES);
        }
        phases.forEach(WallPhase::require);
    }
}
