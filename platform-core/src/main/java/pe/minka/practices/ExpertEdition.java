package pe.minka.practices;

import java.time.Instant;
import pe.minka.practices.sheet.ExpertRemarks;

/**
 * Something an expert has published.
 *
 * @param number 1 for the first; those after it correct the one before
 * @param versionRead the version of the practice the expert had read
 */
public record ExpertEdition(int number, int versionRead, ExpertRemarks remarks, Instant at) {}
