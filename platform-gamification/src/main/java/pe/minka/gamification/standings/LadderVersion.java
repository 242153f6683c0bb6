package pe.minka.gamification.standings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/**
 * What the standings took from a moment on, who decided it and why.
 *
 * @param undoes the version before, when this one takes it back
 */
public record LadderVersion(
        Ladder ladder,
        @Nullable MemberId by,
        Instant at,
        String reason,
        @Nullable Integer undoes) {}
