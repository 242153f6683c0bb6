package pe.minka.web.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which contribution is the best answer to a challenge. */
record ChosenJson(@Nullable UUID contribution) {}
