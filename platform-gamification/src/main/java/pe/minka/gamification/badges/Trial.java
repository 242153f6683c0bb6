package pe.minka.gamification.badges;

import java.util.List;
import pe.minka.members.MemberId;

/**
 * What would happen if an insignia took something.
 *
 * @param people how many meet it
 * @param already how many of them have the insignia
 * @param sample some of those who would get it
 */
public record Trial(int people, int already, List<MemberId> sample) {

    public Trial {
        sample = List.copyOf(sample);
    }

    public int more() {
        return people - already;
    }
}
