package pe.minka.gamification.seals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import pe.minka.shared.Sha256;

/** One link of a chain of hashes: what was before, and what is added to it. */
final class Chain {

    private Chain() {}

    /** What the first link of a season hangs on. */
    static String beginning(String season) {
        return next("minka " + season, List.of());
    }

    static String next(String before, List<String> lines) {
        var digest = Sha256.begin();
        digest.update((before + "\n").getBytes(StandardCharsets.UTF_8));
        lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
