package pe.minka.gamification.seals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** One link of a chain of hashes: what was before, and what is added to it. */
final class Chain {

    private Chain() {}

    /** What the first link of a season hangs on. */
    static String beginning(String season) {
        return next("minka " + season, List.of());
    }

    static String next(String before, List<String> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((before + "\n").getBytes(StandardCharsets.UTF_8));
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
