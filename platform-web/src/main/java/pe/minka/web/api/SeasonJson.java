package pe.minka.web.api;

import org.jspecify.annotations.Nullable;

/**
 * A season: its code never changes.
 *
 * @param name nothing for one that is called by its code
 */
record SeasonJson(String code, @Nullable String name) {}
