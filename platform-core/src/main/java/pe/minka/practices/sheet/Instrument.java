package pe.minka.practices.sheet;

/** Where an office writes down that it goes on with a practice (instrumento de gestión). */
public enum Instrument {
    PEI,
    PAT,
    POI,
    RESOLUTION
}
