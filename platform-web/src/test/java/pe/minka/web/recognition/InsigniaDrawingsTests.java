package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import pe.minka.gamification.badges.Family;
import pe.minka.gamification.badges.Tier;

/** Which insignia it is one sees by its drawing alone: the tier by the silhouette, the family by the glyph. */
class InsigniaDrawingsTests {

    private static final Pattern SYMBOL = Pattern.compile("(?s)<symbol id=\"([a-z0-9-]+)\"[^>]*>(.*?)</symbol>");
    private static final Pattern RECTANGLE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-\\d+z");
    private static final int GRID = 32;

    /** A tenth of the grid: what one notices where the drawing is small. */
    private static final int NOTICED = GRID * GRID / 10;

    private final Map<String, BitSet> drawn = drawn();
    private final List<BadgeMark> marks = Arrays.stream(Family.values())
            .flatMap(family -> Arrays.stream(Tier.values()).map(tier -> BadgeMark.of(family, tier)))
            .toList();

    private static Map<String, BitSet> drawn() {
        Map<String, BitSet> drawn = new HashMap<>();
        try {
            var found = SYMBOL.matcher(
                    new ClassPathResource("static/img/insignias.svg").getContentAsString(StandardCharsets.UTF_8));
            while (found.find()) {
                drawn.put(found.group(1), squares(found.group(2)));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return drawn;
    }

    /** Whatever is painted, in whichever dye. */
    private static BitSet squares(String symbol) {
        var squares = new BitSet(GRID * GRID);
        RECTANGLE.matcher(symbol).results().forEach(one -> {
            int from = Integer.parseInt(one.group(1));
            int until = from + Integer.parseInt(one.group(3));
            int top = Integer.parseInt(one.group(2));
            for (int row = top; row < top + Integer.parseInt(one.group(4)); row++) {
                squares.set(row * GRID + from, row * GRID + until);
            }
        });
        return squares;
    }

    private BitSet drawing(String symbol) {
        return Objects.requireNonNull(drawn.get(symbol), symbol);
    }

    @Test
    void eachFamilyAndTierHasAMarkOfItsOwnThatIsDrawn() {
        Set<String> symbols = new HashSet<>();
        marks.forEach(mark ->
                Stream.of("tier-" + mark.tier(), "glyph-" + mark.glyph()).forEach(symbols::add));

        assertThat(marks).hasSize(15);
        assertThat(marks.stream().map(mark -> mark.family() + " " + mark.tier()))
                .doesNotHaveDuplicates();
        assertThat(symbols).hasSize(18);
        assertThat(drawn.keySet()).isEqualTo(symbols);
        assertThat(symbols)
                .allSatisfy(symbol -> assertThat(drawing(symbol).isEmpty()).isFalse());
    }

    @Test
    void theThreeTiersAreToldApartByTheirSilhouette() {
        for (var pair : List.of(List.of(1, 2), List.of(1, 3), List.of(2, 3))) {
            var differing = (BitSet) drawing("tier-" + pair.getFirst()).clone();
            differing.xor(drawing("tier-" + pair.getLast()));
            assertThat(differing.cardinality()).as(pair.toString()).isGreaterThan(NOTICED);
        }
    }

    @Test
    void noTwoGlyphsAreTheSame() {
        assertThat(marks.stream().map(mark -> drawing("glyph-" + mark.glyph()))).doesNotHaveDuplicates();
    }
}
