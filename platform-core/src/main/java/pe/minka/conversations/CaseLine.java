package pe.minka.conversations;

import java.time.Instant;

/** A comment that waits for a moderator: since when, how many have reported it from how many organisations. */
public record CaseLine(
        CommentView comment, SubjectView about, Instant since, int reports, int organisations, boolean answered) {}
