package pe.minka.gamification.seasons;

import org.jspecify.annotations.Nullable;

/**
 * Whether what is kept of a closed season is what was signed.
 *
 * @param key with which anybody can check it; none for a signature that only we can
 */
public record CheckedClosing(
        String season, boolean genuine, @Nullable String key) {}
