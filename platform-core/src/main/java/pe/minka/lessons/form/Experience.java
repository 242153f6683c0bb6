package pe.minka.lessons.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pe.minka.writing.Gap;
import pe.minka.writing.Wording;

/**
 * What happened: the theme, the plan, programme or project it belongs to, the situation, and how it affected the result.
 *
 * @param title the theme in the author's own words, by which the lesson is known
 * @param themes codes of the catalogue of themes
 */
public record Experience(
        String title,
        Set<String> themes,
        String project,
        String situation,
        @Nullable Impact impact,
        String effect) implements LessonPart {

    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_PROJECT = 200;
    public static final int LONGEST_SITUATION = 4_000;
    public static final int LONGEST_EFFECT = 2_000;
    public static final Experience NONE = new Experience("", Set.of(), "", "", null, "");

    public Experience {
        title = Wording.clean(title).replaceAll("\\s+", " ");
        themes = Collections.unmodifiableSet(new TreeSet<>(themes));
        project = Wording.clean(project);
        situation = Wording.clean(situation);
        effect = Wording.clean(effect);
    }

    public static Experience titled(String title) {
        return new Experience(title, Set.of(), "", "", null, "");
    }

    @Override
    public boolean isEmpty() {
        return Wording.allBlank(title, project, situation, effect) && themes.isEmpty() && impact == null;
    }

    @Override
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        Wording.fitting("title", title, LONGEST_TITLE).ifPresent(gaps::add);
        if (themes.isEmpty()) {
            gaps.add(Gap.at("themes", "practices.gap.noTheme"));
        }
        if (project.length() > LONGEST_PROJECT) {
            Wording.fitting("project", project, LONGEST_PROJECT).ifPresent(gaps::add);
        }
        Wording.fitting("situation", situation, LONGEST_SITUATION).ifPresent(gaps::add);
        if (impact == null) {
            gaps.add(Gap.at("impact", "lessons.gap.noImpact"));
        }
        Wording.fitting("effect", effect, LONGEST_EFFECT).ifPresent(gaps::add);
        return List.copyOf(gaps);
    }
}
