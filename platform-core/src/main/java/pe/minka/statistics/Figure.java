package pe.minka.statistics;

/** The value of an indicator for a period. */
public record Figure(Indicator indicator, Period period, long value) {}
