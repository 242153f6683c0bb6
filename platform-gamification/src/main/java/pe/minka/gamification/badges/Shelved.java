package pe.minka.gamification.badges;

import org.jspecify.annotations.Nullable;

/**
 * An insignia as somebody sees it.
 *
 * @param award the valid one, or the last one taken back; none when they never had it
 * @param outlook how far they are from it; none when they have it or will not be given it
 */
public record Shelved(
        BadgeView badge, @Nullable Award award, @Nullable Assessment outlook) {

    public boolean isMine() {
        return award != null && award.isValid();
    }
}
