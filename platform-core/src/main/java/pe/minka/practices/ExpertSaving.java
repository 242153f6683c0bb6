package pe.minka.practices;

import java.time.Instant;
import pe.minka.practices.sheet.ExpertRemarks;

/** What became of an attempt to save an expert's comment. */
public sealed interface ExpertSaving {

    /** It stands, under this revision. */
    record Saved(int revision, Instant at) implements ExpertSaving {}

    /** Another window of the same person has saved something else since: nothing was written. */
    record Overtaken(ExpertRemarks other, int revision, Instant at) implements ExpertSaving {}
}
