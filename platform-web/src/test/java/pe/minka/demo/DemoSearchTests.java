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

/** What people would type, and the practice of the demonstration they would mean: where two tell of it, either. */
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
            List<String> row = List.of(question.split("\\|"));
            var cards =
                    catalogue.search(PracticeSearch.of(row.getFirst()), 0, 3).cards();
            found.assertThat(cards).as(row.getFirst()).isNotEmpty();
            found.assertThat(row.subList(1, row.size()))
                    .as(row.getFirst())
                    .anySatisfy(title -> assertThat(cards.getFirst().title()).startsWith(title));
        }));
    }
}
