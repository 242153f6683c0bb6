package pe.minka.statistics;

import org.jspecify.annotations.Nullable;

/** The rows of a figure added up by region; what has no region is one total of its own. */
public record RegionTotal(@Nullable String region, @Nullable String regionName, long value, long facts) {}
