package pe.minka.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import pe.minka.Platform;
import pe.minka.practices.PracticeCatalogue;
import pe.minka.practices.PracticeSearch;

/** What people would type, and the practice of the demonstration they would mean. */
@SpringBootTest(
        classes = Platform.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"minka.demo=true", "minka.development=true", "minka.secure-cookies=false"})
class DemoSearchTests {

    @Autowired
    private PracticeCatalogue catalogue;

    @Test
    void everyWrittenQuestionFindsItsPracticeFirst() throws IOException {
        List<String> questions = new ClassPathResource("practices/questions.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(30);
        SoftAssertions.assertSoftly(found -> questions.forEach(question -> {
            String[] row = question.split("\\|", 2);
            var cards = catalogue.search(PracticeSearch.of(row[0]), 0, 3).cards();
            found.assertThat(cards).as(row[0]).isNotEmpty();
            found.assertThat(cards.isEmpty() ? "" : cards.getFirst().title())
                    .as(row[0])
                    .startsWith(row[1]);
        }));
    }
}
