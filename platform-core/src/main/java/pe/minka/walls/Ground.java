package pe.minka.walls;

import org.jspecify.annotations.Nullable;
import pe.minka.conversations.Wording;
import pe.minka.members.MemberId;

/**
 * A board as it is for somebody who wants to add a contribution.
 *
 * @param shown whether everybody sees the card
 * @param open whether the wall takes anything
 * @param taken whether anything bears the id already that the contribution is to have
 * @param namesake the contribution that bears it
 * @param organisation of whoever asks, as it is called, and likewise the region
 */
record Ground(
        Course course,
        boolean shown,
        boolean open,
        boolean approval,
        boolean taken,
        @Nullable Namesake namesake,
        String organisation,
        @Nullable String regionName,
        WrittenLately inMinute,
        WrittenLately inHour) {

    /** A contribution that is there already. */
    record Namesake(CardId card, MemberId author, @Nullable String text) {

        boolean says(CardId on, MemberId by, Wording words) {
            return card.equals(on) && author.equals(by) && words.text().equals(text);
        }
    }
}
