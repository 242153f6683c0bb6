package pe.minka.web.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a member has come in a season, in words.
 *
 * @param label of the standing reached; none before the first contribution
 * @param steps how many steps of the pyramid are filled
 * @param bar how much of the meter is
 * @param lacks what is missing for the next standing
 * @param met what of it is there already
 * @param marks where on the meter each further standing begins
 */
public record StandingCard(
        String season,
        int points,
        @Nullable String label,
        int steps,
        String bar,
        String lacks,
        List<String> met,
        List<Mark> marks) {

    public StandingCard {
        met = List.copyOf(met);
        marks = List.copyOf(marks);
    }

    /** A standing on the meter. */
    public record Mark(String points, String label) {}
}
