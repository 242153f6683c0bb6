package pe.minka.members;

import java.time.Instant;

/** Somebody who confirmed the mail address and waits to be let in (solicitud). */
public record Application(MemberView person, Instant since) {}
