package pe.minka.lessons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/** A decision about a lesson, with its reason. */
public record LessonReviewView(
        MemberId reviewer, ReviewOutcome outcome, @Nullable String reason, Instant at) {}
