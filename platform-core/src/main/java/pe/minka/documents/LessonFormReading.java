package pe.minka.documents;

/**
 * What was read from a form of a lesson.
 *
 * @param recognised its labels are those of the form; otherwise all of its text is unplaced
 */
public record LessonFormReading(boolean recognised, LessonForm form, PlacementReport report) {}
