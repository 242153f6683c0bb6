package pe.minka.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;
import pe.minka.walls.CardText;

/**
 * A card as a program sends it.
 *
 * @param closesOn the last day of a challenge
 * @param practice the code of what a post is about
 * @param mentions who is meant by a name in the text that several bear
 */
record NewCardJson(
        @Nullable String title,
        @Nullable String text,
        @Nullable String section,
        @Nullable LocalDate closesOn,
        @Nullable String practice,
        @MayBeLeftOut @Nullable List<UUID> mentions) {

    CardText content() {
        return CardText.of(Sent.text(title), Sent.text(text), Sent.text(section), closesOn, practice);
    }

    Set<MemberId> chosen() {
        return Sent.members(mentions);
    }
}
