package pe.minka.web.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.shared.NotFound;

/** The user guide: its contents page and its chapters in the order the contents page lists them. */
@Component
public class Guide {

    private static final String CONTENTS = "README";

    /** While recognition is hidden they are left out, also where the contents page lists them. */
    private static final Set<String> OF_RECOGNITION =
            Set.of("puntos-y-reconocimiento", "administrar-el-reconocimiento");

    private final RecognitionSwitch recognition;
    private final Edition whole;
    private final Edition withoutRecognition;

    Guide(RecognitionSwitch recognition) throws IOException {
        this.recognition = recognition;
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:guia/*.md");
        this.whole = Edition.of(files, Set.of());
        this.withoutRecognition = Edition.of(files, OF_RECOGNITION);
    }

    Chapter contents() {
        return edition().contents();
    }

    public List<Chapter> chapters() {
        return edition().chapters();
    }

    Chapter find(String slug) {
        return chapters().stream()
                .filter(chapter -> chapter.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("chapter " + slug));
    }

    Optional<Chapter> before(Chapter chapter) {
        int place = chapters().indexOf(chapter);
        return place > 0 ? Optional.of(chapters().get(place - 1)) : Optional.empty();
    }

    Optional<Chapter> after(Chapter chapter) {
        int place = chapters().indexOf(chapter) + 1;
        return place < chapters().size() ? Optional.of(chapters().get(place)) : Optional.empty();
    }

    private Edition edition() {
        return recognition.isShown() ? whole : withoutRecognition;
    }

    /** The guide as those read it who may read all of it, or not. */
    private record Edition(Chapter contents, List<Chapter> chapters) {

        static Edition of(Resource[] files, Set<String> without) {
            var reader = new ChapterReader();
            List<Chapter> all = Stream.of(files)
                    .sorted(Comparator.comparing(Guide::name))
                    .filter(file -> !without.contains(ChapterReader.slug(name(file))))
                    .map(file -> reader.read(ChapterReader.slug(name(file)), text(file, without)))
                    .toList();
            var contents = all.stream()
                    .filter(chapter -> chapter.slug().equals(CONTENTS))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the guide has no contents page"));
            return new Edition(
                    contents,
                    all.stream()
                            .filter(chapter -> !chapter.slug().equals(CONTENTS))
                            .sorted(Comparator.comparingInt(chapter -> place(contents, chapter)))
                            .toList());
        }
    }

    /** A chapter the contents page does not mention comes last. */
    private static int place(Chapter contents, Chapter chapter) {
        int at = contents.html().indexOf('"' + chapter.href() + '"');
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    /** A line that leads to a chapter that is left out is left out with it. */
    private static String text(Resource file, Set<String> without) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> without.stream().noneMatch(slug -> line.contains(slug + ".md")))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
