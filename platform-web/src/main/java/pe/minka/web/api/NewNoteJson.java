package pe.minka.web.api;

import org.jspecify.annotations.Nullable;

/** A note of an accompaniment as a program sends it. */
record NewNoteJson(@Nullable String text) {}
