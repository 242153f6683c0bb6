package pe.minka.web.administration;

import java.time.Instant;

/** An application as the pages show it. */
record ApplicationLine(PersonLine person, Instant since) {}
