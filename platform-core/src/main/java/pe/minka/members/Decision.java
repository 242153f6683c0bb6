package pe.minka.members;

import org.jspecify.annotations.Nullable;

/** Who last decided whether a person takes part, and why. */
record Decision(@Nullable MemberId decidedBy, @Nullable String decisionReason) {}
