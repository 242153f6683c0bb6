package pe.minka.gamification.standings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/** What the standings took from a moment on, who decided it and why. */
public record LadderVersion(Ladder ladder, @Nullable MemberId by, Instant at, String reason) {}
