package pe.minka.members;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** An active member asked to be let in by a link; it will work in the browser with this fingerprint. */
@NamedInterface("events")
public record SignInLinkRequested(MemberId member, String browser, Instant at) {}
