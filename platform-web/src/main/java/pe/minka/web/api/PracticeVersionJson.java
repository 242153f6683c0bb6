package pe.minka.web.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a practice: who published it, when, and why; the first one needs no reason. */
record PracticeVersionJson(
        int number, UUID by, Instant at, @Nullable String reason) {}
