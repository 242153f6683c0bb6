package pe.minka.web.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pe.minka.walls.CardText;

/**
 * A card as a program sends it.
 *
 * @param closesOn the last day of a challenge
 * @param practice the code of what a post is about
 */
record NewCardJson(
        @Nullable String title,
        @Nullable String text,
        @Nullable String section,
        @Nullable LocalDate closesOn,
        @Nullable String practice) {

    CardText content() {
        return CardText.of(Sent.text(title), Sent.text(text), Sent.text(section), closesOn, practice);
    }
}
