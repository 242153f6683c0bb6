package pe.minka.web.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import pe.minka.shared.NotFound;

/** The user guide: its contents page and its chapters in the order the contents page lists them. */
@Component
public class Guide {

    private static final String CONTENTS = "README";

    private final Chapter contents;
    private final List<Chapter> chapters;

    Guide() throws IOException {
        var reader = new ChapterReader();
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:guia/*.md");
        List<Chapter> all = Stream.of(files)
                .sorted(Comparator.comparing(Guide::name))
                .map(file -> reader.read(ChapterReader.slug(name(file)), text(file)))
                .toList();
        this.contents = all.stream()
                .filter(chapter -> chapter.slug().equals(CONTENTS))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the guide has no contents page"));
        this.chapters = all.stream()
                .filter(chapter -> !chapter.slug().equals(CONTENTS))
                .sorted(Comparator.comparingInt(this::place))
                .toList();
    }

    Chapter contents() {
        return contents;
    }

    public List<Chapter> chapters() {
        return chapters;
    }

    Chapter find(String slug) {
        return chapters.stream()
                .filter(chapter -> chapter.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("chapter " + slug));
    }

    Optional<Chapter> before(Chapter chapter) {
        int place = chapters.indexOf(chapter);
        return place > 0 ? Optional.of(chapters.get(place - 1)) : Optional.empty();
    }

    Optional<Chapter> after(Chapter chapter) {
        int place = chapters.indexOf(chapter) + 1;
        return place < chapters.size() ? Optional.of(chapters.get(place)) : Optional.empty();
    }

    /** A chapter the contents page does not mention comes last. */
    private int place(Chapter chapter) {
        int at = contents.html().indexOf('"' + chapter.href() + '"');
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
