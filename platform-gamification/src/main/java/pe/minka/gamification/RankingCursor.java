package pe.minka.gamification;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page of a ranking ended: with these points, and with so many who share them already shown. It names nobody,
 * because not everybody wants to be named.
 */
public record RankingCursor(int points, int shown) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    public RankingCursor {
        if (points < 0 || shown < 0) {
            throw new IllegalArgumentException("nobody has less than nothing");
        }
    }

    /** As it stands in an address; empty for anything else. */
    public static Optional<RankingCursor> parse(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new RankingCursor(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return points + "-" + shown;
    }
}
