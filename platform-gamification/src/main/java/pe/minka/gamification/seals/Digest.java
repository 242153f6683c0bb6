package pe.minka.gamification.seals;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What of a season's ledger had been sealed by the end of a day (resumen).
 *
 * @param entries how many since the digest before
 * @param hash the end of the chain: it changes if anything before it does
 */
public record Digest(String season, LocalDate day, int seal, long entries, String hash, Instant madeAt) {}
