package pe.minka.practices;

import java.time.Instant;
import pe.minka.members.MemberId;

/** A comment that a member has been asked for. */
public record ExpertRequest(String code, String title, MemberId by, Instant at) {}
