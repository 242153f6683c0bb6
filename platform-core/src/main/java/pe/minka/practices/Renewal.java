package pe.minka.practices;

import java.time.Instant;
import pe.minka.members.MemberId;

/** A practice was kept in force with fresh evidence (renovación). */
public record Renewal(MemberId by, String words, Instant until, Instant at) {}
