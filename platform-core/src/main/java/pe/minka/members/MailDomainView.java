package pe.minka.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A trusted mail domain: who added it, when and why, and how many people have an address there. */
public record MailDomainView(String domain, @Nullable MemberId addedBy, Instant addedAt, String reason, long people) {}
