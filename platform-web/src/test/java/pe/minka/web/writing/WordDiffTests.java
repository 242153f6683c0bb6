package pe.minka.web.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pe.minka.web.writing.WordDiff.Change;
import pe.minka.web.writing.WordDiff.Segment;

class WordDiffTests {

    private static String without(Change change, String before, String after) {
        return WordDiff.of(before, after).stream()
                .filter(segment -> segment.change() != change)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    @Test
    void wordsThatCameAndWentAreMarked() {
        assertThat(WordDiff.of("uno de cada ocho estudiantes", "uno de cada diez estudiantes"))
                .containsExactly(
                        new Segment(Change.SAME, "uno de cada "),
                        new Segment(Change.REMOVED, "ocho "),
                        new Segment(Change.ADDED, "diez "),
                        new Segment(Change.SAME, "estudiantes"));
    }

    @Test
    void bothTextsCanBeReadOutOfIt() {
        String before = "a b c d e f g";
        String after = "b c x e g h\ni";

        assertThat(without(Change.REMOVED, before, after)).isEqualTo(after);
        assertThat(without(Change.ADDED, before, after).split("\\s+")).containsExactly(before.split(" "));
        assertThat(WordDiff.of("", "a")).containsExactly(new Segment(Change.ADDED, "a"));
        assertThat(WordDiff.of("a", "")).containsExactly(new Segment(Change.REMOVED, "a"));
        assertThat(WordDiff.of("", "")).isEmpty();
    }

    @Test
    void veryLongTextsAreComparedRoughly() {
        String before = IntStream.range(0, 9_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String after = IntStream.range(0, 9_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));

        assertThatNoException().isThrownBy(() -> WordDiff.of(before, after));
        assertThat(WordDiff.of(before, after)).hasSize(2);
    }
}
