package pe.minka.web.practices;

import org.jspecify.annotations.Nullable;

/** An organisation to be credited: what was chosen, and what was typed to find it. */
record CreditForm(@Nullable String organisation, @Nullable String organisationText) {}
