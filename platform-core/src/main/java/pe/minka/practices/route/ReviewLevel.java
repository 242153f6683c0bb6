package pe.minka.practices.route;

/** Who reviews comes from the region first, then from the whole country: revisión territorial, revisión nacional. */
public enum ReviewLevel {
    TERRITORIAL,
    NATIONAL
}
