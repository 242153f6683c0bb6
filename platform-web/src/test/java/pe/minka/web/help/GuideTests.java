package pe.minka.web.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pe.minka.gamification.RecognitionSwitch;

class GuideTests {

    private final RecognitionSwitch recognition = mock();
    private final Guide guide;

    GuideTests() throws IOException {
        guide = new Guide(recognition);
        when(recognition.isShown()).thenReturn(true);
    }

    @Test
    void whileRecognitionIsHiddenNothingLeadsToItsChapters() {
        when(recognition.isShown()).thenReturn(false);

        assertThat(guide.chapters()).noneMatch(chapter -> chapter.slug().contains("reconocimiento"));
        assertThat(links(guide.contents())).noneMatch(link -> link.contains("reconocimiento"));
    }

    @Test
    void everyFileOfTheGuideIsAChapterWithHeadings() {
        assertThat(guide.chapters()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(guide.chapters()).allSatisfy(chapter -> {
            assertThat(chapter.title()).isNotBlank();
            assertThat(chapter.headings()).isNotEmpty();
        });
    }

    @Test
    void theContentsListEveryChapter() {
        var listed = links(guide.contents());

        assertThat(listed)
                .containsAll(guide.chapters().stream().map(Chapter::href).toList());
    }

    @Test
    void everyLinkBetweenChaptersLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        Set<String> known = new HashSet<>();
        known.add("/ayuda");
        guide.chapters().forEach(chapter -> {
            known.add(chapter.href());
            chapter.headings().forEach(heading -> known.add(chapter.href() + "#" + heading.anchor()));
        });
        all().forEach(chapter -> links(chapter).stream()
                .filter(link -> link.startsWith("/ayuda") || !link.startsWith("/"))
                .filter(link -> !known.contains(link) && !link.startsWith("https://"))
                .forEach(link -> broken.add(chapter.slug() + ": " + link)));
        assertThat(broken).isEmpty();
    }

    @Test
    void theChaptersFollowOneAnotherAsTheContentsListThem() {
        var first = guide.chapters().getFirst();
        var last = guide.chapters().getLast();

        assertThat(first.slug()).isEqualTo("entrar");
        assertThat(guide.before(first)).isEmpty();
        assertThat(guide.after(last)).isEmpty();
        assertThat(guide.after(first).flatMap(guide::before)).contains(first);
    }

    @Test
    void everyHeadingHasAnAnchorOfItsOwn() {
        all().forEach(chapter -> {
            var anchors = Jsoup.parse(chapter.html()).select("h2, h3").stream()
                    .map(Element::id)
                    .toList();
            assertThat(anchors).doesNotHaveDuplicates().doesNotContain("");
        });
        assertThat(guide.find("entrar").headings())
                .extracting(Chapter.Section::anchor)
                .contains("recuperar-tu-contrasena");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[a](javascript:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "![a](javascript:alert(1))",
                "[a](<java\nscript:alert(1)>)"
            })
    void whatIsWrittenInAChapterIsNeverExecuted(String markdown) {
        var html = new ChapterReader().read("x", "# Título\n\n" + markdown).html();
        var page = Jsoup.parse(html);

        assertThat(page.select("script, [onerror]")).isEmpty();
        assertThat(page.select("[href^=javascript], [src^=javascript], [href^=data]"))
                .isEmpty();
    }

    @Test
    void twoHeadingsWithTheSameTextGetDifferentAnchors() {
        var chapter = new ChapterReader().read("x", "# T\n\nantes\n\n## Igual\n\nuno\n\n## Igual\n\ndos");

        assertThat(chapter.sections())
                .containsExactly(
                        new Chapter.Section("", "T", "antes"),
                        new Chapter.Section("igual", "Igual", "uno"),
                        new Chapter.Section("igual-2", "Igual", "dos"));
    }

    @Test
    void theTextOfASectionHasNoSignsOfItsMarkup() {
        var chapter = new ChapterReader()
                .read(
                        "x",
                        "# T\n\n- Puedes [recuperarla](/recuperar) con `Tab`\n- **Otra** vez\n\n| a | b |\n|---|---|\n| c | d |");

        assertThat(chapter.sections())
                .containsExactly(new Chapter.Section("", "T", "Puedes recuperarla con Tab\nOtra vez\na\nb\nc\nd"));
    }

    @Test
    void linksBetweenFilesBecomeLinksBetweenPages() {
        var chapter = new ChapterReader().read("x", "# T\n\n[a](02-mi-cuenta.md#Sesión) [b](README.md) [c](/inicio)");

        assertThat(links(chapter)).containsExactly("/ayuda/mi-cuenta#sesion", "/ayuda", "/inicio");
    }

    private Stream<Chapter> all() {
        return Stream.concat(Stream.of(guide.contents()), guide.chapters().stream());
    }

    private static List<String> links(Chapter chapter) {
        return Jsoup.parse(chapter.html()).select("a[href]").eachAttr("href");
    }
}
