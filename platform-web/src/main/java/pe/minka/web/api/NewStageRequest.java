package pe.minka.web.api;

import org.jspecify.annotations.Nullable;

/** The next stage, with words for who decides. */
record NewStageRequest(@Nullable String words) {}
