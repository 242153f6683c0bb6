package pe.minka.members;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * Somebody enrolled, or asked for a link again, with a mail address that is known already. The page says what it says
 * to everybody; the mail tells the person where they stand: by status a new link, or that they have an account.
 */
@NamedInterface("events")
public record EnrolmentRepeated(MemberId member, Instant at) {}
