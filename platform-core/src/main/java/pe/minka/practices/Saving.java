package pe.minka.practices;

import java.time.Instant;
import pe.minka.members.MemberId;
import pe.minka.practices.sheet.SectionContent;

/** What became of an attempt to save a section. */
public sealed interface Saving {

    /** It stands, under this revision. */
    record Saved(int revision, Instant at) implements Saving {}

    /** Somebody else has saved something else since: both texts are there, and nothing was written. */
    record Overtaken(SectionContent theirs, int revision, MemberId by, Instant at) implements Saving {}
}
