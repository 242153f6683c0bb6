package pe.minka.lessons;

import java.time.Instant;

/** A lesson in the list of its author. */
public record LessonLine(String code, String title, LessonState state, boolean returned, Instant savedAt) {}
