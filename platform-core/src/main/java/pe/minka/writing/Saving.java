package pe.minka.writing;

import java.time.Instant;
import pe.minka.members.MemberId;

/** What became of an attempt to save a part. */
public sealed interface Saving<C extends WrittenPart> {

    /** It stands, under this revision. */
    record Saved<C extends WrittenPart>(int revision, Instant at) implements Saving<C> {}

    /** Something else was saved since, by somebody else or in another window: both texts are there, nothing was written. */
    record Overtaken<C extends WrittenPart>(C theirs, int revision, MemberId by, Instant at) implements Saving<C> {}
}
