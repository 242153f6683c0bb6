package pe.minka.lessons;

import java.time.Instant;
import pe.minka.lessons.form.LessonPart;

/** What became of an attempt to save a part of the form. */
public sealed interface PartSaving {

    /** It stands, under this revision. */
    record Saved(int revision, Instant at) implements PartSaving {}

    /** Something else was saved since, in another window or another device: both texts are there, nothing was written. */
    record Overtaken(LessonPart other, int revision, Instant at) implements PartSaving {}
}
