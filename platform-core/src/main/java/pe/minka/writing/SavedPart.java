package pe.minka.writing;

import java.time.Instant;
import pe.minka.members.MemberId;

/** A part as it was saved. */
public record SavedPart<C extends WrittenPart>(C content, int revision, MemberId by, Instant at) {}
