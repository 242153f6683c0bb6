package pe.minka.gamification.oversight;

import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/**
 * Two people who give points to each other by what they accept or support.
 *
 * @param one none once they are erased, like the other
 * @param share how much of what the two have received from others they have from each other, in hundredths
 */
public record Reciprocity(
        @Nullable MemberId one, @Nullable MemberId other, int byOne, int byOther, int points, int share) {}
