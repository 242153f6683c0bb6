package pe.minka.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.CoreTest;
import pe.minka.lessons.form.Impact;
import pe.minka.lessons.form.LessonContent;
import pe.minka.members.Access;
import pe.minka.practices.Piece;

@CoreTest
class LessonCatalogueTests {

    @Autowired
    private Learners learners;

    @Autowired
    private Lessons lessons;

    @Autowired
    private LessonSubmission submission;

    @Autowired
    private LessonReview review;

    @Autowired
    private LessonCatalogue catalogue;

    private static LessonSearch words(String text) {
        return new LessonSearch(text, null, Set.of(), null, null);
    }

    private static LessonContent content(String title, Impact impact, String theme) {
        return Learners.content(title, impact, theme);
    }

    /** Linked to a practice where one is given. */
    private String publish(Access author, LessonContent content, @Nullable String practice) {
        String code = lessons.start(author, content);
        if (practice != null) {
            lessons.link(author, code, practice);
        }
        submission.submit(author, code);
        review.publish(learners.advisor(), code, Learners.SENT_ONCE + (practice == null ? 0 : 1), "");
        return code;
    }

    @Test
    void aLessonIsFoundByItsWordsWithoutAccentsAndWithItsStem() {
        String code = publish(
                learners.author("Nilda"), content("Licitación desierta", Impact.NEGATIVE, "planificacion"), null);

        var found = catalogue.search(words("licitaciones desiertas"), 0, 10);

        assertThat(found.cards()).extracting(LessonCard::code).contains(code);
        assertThat(found.loose()).isFalse();
        assertThat(catalogue.search(words("contrato retraso"), 0, 50).cards())
                .filteredOn(card -> card.code().equals(code))
                .singleElement()
                .satisfies(card -> assertThat(card.excerpt())
                        .filteredOn(Piece::marked)
                        .extracting(Piece::text)
                        .contains("contrato", "retraso"));
    }

    @Test
    void aMistypedWordIsPutRight() {
        publish(learners.author("Nilda"), content("Biohuertos resecos", Impact.NEGATIVE, "ambiente-riesgos"), null);

        assertThat(catalogue.search(words("biohurtos"), 0, 10).suggestion()).contains("biohuertos");
    }

    @Test
    void facetsCountWhatTheOtherFiltersLeave() {
        var nilda = learners.author("Nilda");
        String bad = publish(nilda, content("Trompos perdidos", Impact.NEGATIVE, "convivencia"), null);
        String good = publish(nilda, content("Trompos hallados", Impact.POSITIVE, "convivencia"), null);

        var found = catalogue.search(new LessonSearch("trompos", Impact.NEGATIVE, Set.of(), "AYA", null), 0, 10);

        assertThat(found.cards()).extracting(LessonCard::code).containsExactly(bad);
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.counts(LessonFacet.IMPACT))
                .containsExactlyInAnyOrder(new LessonFacet.Count("NEGATIVE", 1), new LessonFacet.Count("POSITIVE", 1));
        assertThat(found.counts(LessonFacet.THEME)).containsExactly(new LessonFacet.Count("convivencia", 1));
        assertThat(good).isNotEqualTo(bad);
    }

    @Test
    void whatWarnsStandsFirstBesideItsPracticeAndItsTheme() {
        var nilda = learners.author("Nilda");
        String practice = learners.practices().publish(nilda, "Huertos", "salud-alimentacion");
        String bad = publish(nilda, content("Huerto sin agua", Impact.NEGATIVE, "salud-alimentacion"), practice);
        String good = publish(nilda, content("Huerto con padres", Impact.POSITIVE, "salud-alimentacion"), practice);
        String other = publish(nilda, content("Otro huerto sin agua", Impact.NEGATIVE, "salud-alimentacion"), null);

        var beside = catalogue.beside(practice, Set.of("salud-alimentacion"));
        assertThat(beside.linked()).extracting(LessonCard::code).containsExactly(bad, good);
        assertThat(beside.warnings()).extracting(LessonCard::code).containsExactly(other);
        assertThat(catalogue.ofThemes(Set.of("salud-alimentacion"), 10))
                .extracting(LessonCard::code)
                .containsExactly(other, bad, good);
        assertThat(catalogue.ofThemes(Set.of(), 10)).isEmpty();
    }

    @Test
    void whatIsNoLongerPublishedIsNoLongerFound() {
        var nilda = learners.author("Nilda");
        String code = publish(nilda, content("Zampoñas rotas", Impact.NEGATIVE, "convivencia"), null);
        assertThat(catalogue.search(words("zampoñas"), 0, 10).total()).isEqualTo(1);

        submission.withdraw(nilda, code);

        assertThat(catalogue.search(words("zampoñas"), 0, 10).total()).isZero();
    }
}
