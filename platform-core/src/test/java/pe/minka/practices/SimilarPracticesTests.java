package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.practices.sheet.Modality;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.Sheet;

@CoreTest
@Transactional
class SimilarPracticesTests {

    @Autowired
    private Library library;

    @Autowired
    private SimilarPractices similar;

    @Autowired
    private PracticeReading reading;

    @Autowired
    private JdbcClient jdbc;

    private Map<String, String> codes;

    @BeforeEach
    void fill() {
        codes = library.fill();
    }

    private static Sheet about(String theme, Modality modality) {
        var presentation = new Presentation("Una idea", "", "", "", Set.of(theme), modality, Set.of());
        return Sheet.EMPTY.with(Section.PRESENTATION, presentation);
    }

    private List<SimilarPractice> like(Sheet sheet, String problem) {
        return similar.to(Likeness.of(sheet, PracticeId.next(), problem), 5);
    }

    @Test
    void whatSharesTellingWordsIsFoundWithThem() {
        var found = like(
                about("permanencia", Modality.REGULAR_BASIC),
                "Los estudiantes de las escuelas unidocentes dejan de asistir durante la cosecha.");

        assertThat(found).isNotEmpty();
        assertThat(found.getFirst().code()).isEqualTo(codes.get("tutorias"));
        assertThat(found.getFirst().words()).contains("unidocentes");
        assertThat(found.getFirst().themes()).containsExactly("permanencia");
        assertThat(found.getFirst().modality()).isEqualTo(Modality.REGULAR_BASIC);
    }

    @Test
    void anotherThemeAndModalityAreNoReason() {
        var found = like(
                about("digital", Modality.HIGHER),
                "Los estudiantes de las escuelas unidocentes dejan de asistir durante la cosecha.");

        assertThat(found.getFirst().themes()).isEmpty();
        assertThat(found.getFirst().modality()).isNull();
    }

    @Test
    void noPracticeIsLikeItself() {
        String code = codes.get("tutorias");
        var page = reading.page(String.valueOf(code));

        var found = similar.to(Likeness.of(page.sheet(), page.id()), 5);

        assertThat(found).extracting(SimilarPractice::code).doesNotContain(code);
    }

    @Test
    void aTextWithoutWordsIsLikeNothing() {
        assertThat(like(Sheet.EMPTY, "12 % -- '); &|!")).isEmpty();
        assertThat(similar.to(new Likeness(List.of(), Set.of(), null, null), 5)).isEmpty();
    }

    @Test
    void aWordThatManyHaveCountsLess() {
        jdbc.sql("analyze practice_entry").update();

        var found =
                like(about("salud-alimentacion", Modality.REGULAR_BASIC), "La anemia de los estudiantes y el huerto");

        assertThat(found.getFirst().code()).isEqualTo(codes.get("qaliwarma"));
        assertThat(found.getFirst().words().getFirst()).isNotEqualTo("estudiantes");
    }
}
