package pe.minka.gamification.badges;

import java.util.List;
import pe.minka.members.MemberId;

/**
 * Who has an insignia.
 *
 * @param people all of them, in how many regions
 * @param shown those who are seen by name, the newest first
 */
public record Holders(int people, int regions, List<MemberId> shown) {

    public Holders {
        shown = List.copyOf(shown);
    }
}
