package pe.minka.lessons;

import java.time.Instant;
import pe.minka.lessons.form.LessonPart;

/** A part of the form as it was last saved. */
public record SavedPart(LessonPart content, int revision, Instant at) {}
