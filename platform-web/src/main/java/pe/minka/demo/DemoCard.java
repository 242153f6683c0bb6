package pe.minka.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.walls.BoardSection;

/**
 * A card as {@code demo/walls.json} tells of it.
 *
 * @param author which of those who talk; none is the account of the demonstration
 * @param closesIn how many days from today a challenge still takes answers
 */
record DemoCard(
        String wall,
        String section,
        @Nullable Integer author,
        int daysAgo,
        String title,
        String text,
        @Nullable Integer closesIn,
        boolean accompanied,
        @Nullable String note,
        int supports,
        List<Said> contributions) {

    /**
     * What somebody adds to it.
     *
     * @param comments what others answer to it, one after the other
     * @param best the author of the card chooses it at the end
     */
    record Said(
            BoardSection section,
            @Nullable Integer author,
            int daysAgo,
            String text,
            int supports,
            List<String> comments,
            boolean best) {

        Said {
            comments = comments == null ? List.of() : List.copyOf(comments);
        }
    }

    DemoCard {
        contributions = contributions == null ? List.of() : List.copyOf(contributions);
    }
}
