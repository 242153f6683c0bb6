package pe.minka.gamification.seasons;

import java.time.Instant;

/**
 * What was signed of a closed season before it was signed again, because the key had come into wrong hands. Nobody can check
 * it any more; whoever kept it compares the hash.
 *
 * @param text a JWS that says the same as the one after it
 * @param key which one it was signed with
 */
public record FormerSignature(String season, String text, String key, Instant signedAt) {}
