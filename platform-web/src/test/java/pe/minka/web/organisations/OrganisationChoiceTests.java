package pe.minka.web.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.StringUtils;
import pe.minka.PlatformTest;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationView;
import pe.minka.web.forms.Option;

@PlatformTest
class OrganisationChoiceTests {

    @Autowired
    private OrganisationChoice choice;

    @Autowired
    private OrganisationCatalogue catalogue;

    @Autowired
    private MockMvcTester web;

    private OrganisationView huaura() {
        return catalogue.findBySlug("ugel-150202").orElseThrow();
    }

    @Test
    void takesWhatWasChosenWhateverWasTyped() {
        var chosen = choice.resolve(huaura().id().value().toString(), "otra cosa");

        assertThat(chosen.organisation()).isEqualTo(huaura());
        assertThat(chosen.options()).extracting(Option::label).containsExactly(huaura().label());
    }

    @Test
    void whatIsTypedOverAChoiceCounts() {
        String chosen = huaura().id().value().toString();

        assertThat(choice.resolve(chosen, "drelm").organisation())
                .extracting(OrganisationView::slug)
                .isEqualTo("dre-150101");
        assertThat(choice.resolve(chosen, "ugel la union").problem()).isEqualTo("organisations.choice.several");
        assertThat(choice.resolve(chosen, "huaura").organisation()).isEqualTo(huaura());
        assertThat(choice.resolve(chosen, huaura().label()).organisation()).isEqualTo(huaura());
    }

    @Test
    void takesTheOnlyOneTheTextNames() {
        assertThat(choice.resolve("", "ugel 09 huaura").organisation()).isEqualTo(huaura());
        assertThat(choice.resolve(null, "UGEL 09 Huaura · Lima Provincias").organisation())
                .isEqualTo(huaura());
        assertThat(choice.resolve("no-es-un-id", "drelm").organisation())
                .extracting(OrganisationView::slug)
                .isEqualTo("dre-150101");
    }

    @Test
    void offersTheOnesATextMayMean() {
        var chosen = choice.resolve("", "ugel la union");

        assertThat(chosen.organisation()).isNull();
        assertThat(chosen.problem()).isEqualTo("organisations.choice.several");
        assertThat(chosen.options())
                .extracting(Option::label)
                .startsWith("UGEL La Unión · Arequipa", "UGEL La Unión · Piura");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(choice.resolve("", " ").problem()).isEqualTo("organisations.choice.none");
        assertThat(choice.resolve("", "\0qqqqqq").problem()).isEqualTo("organisations.choice.unknown");
    }

    @Test
    void lookingAgainForgetsTheChoice() {
        var chosen = choice.search("huaura");

        assertThat(chosen.organisation()).isNull();
        assertThat(chosen.problem()).isNull();
        assertThat(chosen.options()).hasSizeGreaterThan(1);
    }

    @Test
    void visitorsGetAtMostEightSuggestionsAndNothingElse() {
        var answer = web.get().uri("/entidades/sugerencias?q=ugel").exchange();

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        assertThat(answer).bodyText().doesNotContain("<html").contains("role=\"option\"");
        assertThat(answer.getResponse().getContentAsByteArray()).hasSizeLessThan(4096);
        assertThat(StringUtils.countOccurrencesOf(text(answer), "<li")).isEqualTo(8);
        assertThat(web.get().uri("/entidades/sugerencias?q=drelm"))
                .bodyText()
                .contains("data-label=\"DRE Lima Metropolitana · Lima Metropolitana\"");
        assertThat(web.get().uri("/entidades/sugerencias?q=u")).bodyText().isBlank();
        assertThat(web.get().uri("/entidades/sugerencias")).bodyText().isBlank();
        assertThat(web.get().uri("/entidades/sugerencias?q=%00'\"<script>")).hasStatusOk();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
