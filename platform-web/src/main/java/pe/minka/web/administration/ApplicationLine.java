package pe.minka.web.administration;

import java.time.Instant;

/** An application as the pages show it; with a public mail nothing says where the person works. */
record ApplicationLine(PersonLine person, Instant since, boolean publicMail) {}
