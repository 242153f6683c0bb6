package pe.minka.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    private final Markdown markdown = new Markdown();

    @Test
    void boldListsAndLinksAreShownAsSuch() {
        var html = Jsoup.parse(markdown.html("Un **acuerdo**:\n\n- uno\n- dos\n\n[ver](https://example.org)"));

        assertThat(html.select("strong").text()).isEqualTo("acuerdo");
        assertThat(html.select("li").eachText()).containsExactly("uno", "dos");
        assertThat(html.select("a").attr("rel")).isEqualTo("noopener nofollow ugc");
    }

    @Test
    void whatLooksLikeATitleOrATableStaysWhatWasTyped() {
        assertThat(Jsoup.parse(markdown.html("# Grande")).select("h1")).isEmpty();
        assertThat(Jsoup.parse(markdown.html("# Grande")).text()).isEqualTo("# Grande");
    }

    @Test
    void aPictureFromElsewhereIsOnlyALink() {
        var html = Jsoup.parse(markdown.html("![gato](https://example.org/gato.png)"));

        assertThat(html.select("img")).isEmpty();
        assertThat(html.select("a").attr("href")).isEqualTo("https://example.org/gato.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "![x](javascript:alert(1))",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](vbscript:alert(1))"
            })
    void nothingThatIsTypedIsExecuted(String typed) {
        var html = Jsoup.parse(markdown.html(typed));

        assertThat(html.select("script, img, iframe, [onerror]")).isEmpty();
        assertThat(html.select("a").eachAttr("href"))
                .noneMatch(href -> href.matches("(?i)(javascript|data|vbscript):.*"));
    }

    @Test
    void aLinkToAPracticeStaysWithinTheSite() {
        var html = Jsoup.parse(markdown.html("Lean [Tutorías \\[piloto\\]](/practicas/PR-2026-0001)"));

        assertThat(html.select("a").attr("href")).isEqualTo("/practicas/PR-2026-0001");
        assertThat(html.select("a").text()).isEqualTo("Tutorías [piloto]");
    }

    @Test
    void anExcerptIsWordsAloneAndEndsBetweenTwo() {
        assertThat(markdown.excerpt("Un **acuerdo** de\n\n- viaje", 100)).isEqualTo("Un acuerdo de viaje");
        assertThat(markdown.excerpt("Un acuerdo de viaje", 12)).isEqualTo("Un acuerdo…");
    }
}
