package pe.minka.gamification.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/**
 * Three or more people among whom points go round in a circle.
 *
 * @param people none in the place of whoever was erased
 * @param times how often they gave something to each other
 * @param share how much of the points these people received from others they have from each other, in hundredths
 */
public record Ring(List<@Nullable MemberId> people, int times, int points, int share) {}
