package pe.minka.members;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** A confirmed mail address waits for the decision of an administrator. */
@NamedInterface("events")
public record ApprovalRequested(MemberId member, Instant at) {}
