package pe.minka.gamification.credentials;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import pe.minka.gamification.badges.AwardId;

/**
 * What somebody shows as text, with what mail programs and word processors do to it left out: folded and quoted lines,
 * signs nobody sees, other hyphens, and the words around.
 */
public final class PastedText {

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern QUOTED = Pattern.compile("(?m)^\\h*(?:>\\h*)+");
    private static final Pattern FOLD = Pattern.compile("=\\h*\\R");
    private static final Pattern BLANK = Pattern.compile("[\\s\\h\\v]+");

    private static final Pattern DRAWING = Pattern.compile("<(?:[\\w.-]+:)?svg\\b|<\\?xml|<!DOCTYPE");

    /** It begins as the header of every credential of ours does, and goes on over the ends of lines. */
    private static final Pattern TOKEN = Pattern.compile("(?<![A-Za-z0-9_.-])eyJ[A-Za-z0-9_.\\s\\h\\v-]*+");

    private static final Pattern PARTS = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*){0,2}");

    private static final Pattern CODE = Pattern.compile(
            "(?i)(?<![0-9a-z])([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})(?![0-9a-z])");

    private static final Pattern FOLDED_CODE =
            Pattern.compile("(?i)([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})");

    private static final Pattern PART_OF_A_CODE =
            Pattern.compile("(?i)(?=.*[0-9])[0-9a-f-]{6,60}|.*" + CredentialAddresses.ROOT + "/.*");

    private final String text;

    private PastedText(String text) {
        this.text = text;
    }

    public static PastedText of(String shown) {
        String seen = HYPHENS.matcher(UNSEEN.matcher(shown).replaceAll("")).replaceAll("-");
        return new PastedText(FOLD.matcher(QUOTED.matcher(seen).replaceAll("")).replaceAll(""));
    }

    static PastedText of(byte[] shown) {
        return of(new String(shown, charset(shown)));
    }

    /** Some editors keep text in two bytes for each sign, and say so in the first two. */
    private static Charset charset(byte[] shown) {
        boolean inTwo = shown.length > 1 && ((shown[0] & 0xff) ^ (shown[1] & 0xff)) == 1 && (shown[0] & 0xfe) == 0xfe;
        return inTwo ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /**
     * The credential that stands in it, maybe with words behind it that nobody can tell from its signature; empty when
     * there is none, and of a drawing, which carries its own elsewhere.
     */
    Optional<String> token() {
        if (DRAWING.matcher(text).find()) {
            return Optional.empty();
        }
        return Optional.of(TOKEN.matcher(text))
                .filter(found -> found.find())
                .map(found -> PARTS.matcher(joined(found.group())))
                .filter(parts -> parts.lookingAt())
                .map(parts -> parts.group());
    }

    /** The award whose code stands in it, alone, in an address or in a sentence. */
    public Optional<AwardId> code() {
        if (!isAboutACode()) {
            return Optional.empty();
        }
        var plain = CODE.matcher(text);
        if (plain.find()) {
            return Optional.of(award(plain));
        }
        var folded = FOLDED_CODE.matcher(joined(text));
        return isFolded() && folded.find() ? Optional.of(award(folded)) : Optional.empty();
    }

    /** Whether a code is what it is about, be it whole or not. */
    public boolean meansACode() {
        return isAboutACode()
                && (code().isPresent() || PART_OF_A_CODE.matcher(joined(text)).matches());
    }

    private boolean isAboutACode() {
        return !DRAWING.matcher(text).find() && token().isEmpty();
    }

    private boolean isFolded() {
        return BLANK.matcher(text.strip()).find();
    }

    private static AwardId award(MatchResult code) {
        return new AwardId(UUID.fromString(
                String.join("-", code.group(1), code.group(2), code.group(3), code.group(4), code.group(5))));
    }

    private static String joined(String text) {
        return BLANK.matcher(text).replaceAll("");
    }
}
