package pe.minka.practices.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pe.minka.writing.Gap;
import pe.minka.writing.Wording;

/**
 * How the practice presents itself: title, summary, territory, start, themes, educational modality and levels.
 *
 * @param startedOn the day it began, as somebody typed it; {@link WrittenDay} reads it
 * @param themes codes of the catalogue of themes
 */
public record Presentation(
        String title,
        String summary,
        String territory,
        String startedOn,
        Set<String> themes,
        @Nullable Modality modality,
        Set<Level> levels)
        implements SectionContent {

    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_SUMMARY = 300;
    public static final int LONGEST_TERRITORY = 300;
    public static final Presentation NONE = titled("");

    public Presentation {
        title = Wording.clean(title).replaceAll("\\s+", " ");
        summary = Wording.clean(summary);
        territory = Wording.clean(territory);
        startedOn = Wording.clean(startedOn);
        themes = java.util.Collections.unmodifiableSet(new TreeSet<>(themes));
        levels = java.util.Collections.unmodifiableSet(new TreeSet<>(levels));
    }

    public static Presentation titled(String title) {
        return new Presentation(title, "", "", "", Set.of(), null, Set.of());
    }

    @Override
    public boolean isEmpty() {
        return Wording.allBlank(title, summary, territory, startedOn)
                && themes.isEmpty()
                && modality == null
                && levels.isEmpty();
    }

    @Override
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        Wording.fitting("title", title, LONGEST_TITLE).ifPresent(gaps::add);
        Wording.fitting("summary", summary, LONGEST_SUMMARY).ifPresent(gaps::add);
        Wording.fitting("territory", territory, LONGEST_TERRITORY).ifPresent(gaps::add);
        WrittenDay.pastGap("startedOn", startedOn).ifPresent(gaps::add);
        if (themes.isEmpty()) {
            gaps.add(Gap.at("themes", "practices.gap.noTheme"));
        }
        if (modality == null) {
            gaps.add(Gap.at("modality", "practices.gap.noModality"));
        }
        return List.copyOf(gaps);
    }

    /** It says a day on which nothing of this can have begun; nobody may read that. */
    public boolean hasImpossibleStart(LocalDate today) {
        return started()
                .filter(day -> day.isAfter(today)
                        || WrittenDay.impossible("startedOn", day).isPresent())
                .isPresent();
    }

    public Optional<LocalDate> started() {
        return WrittenDay.read(startedOn);
    }
}
