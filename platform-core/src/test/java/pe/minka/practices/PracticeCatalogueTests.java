package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.PracticeSearch.Order;
import pe.minka.practices.route.Classification;
import pe.minka.practices.sheet.Modality;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Section;

@CoreTest
@Transactional
class PracticeCatalogueTests {

    @Autowired
    private Corrections corrections;

    @Autowired
    private Library library;

    @Autowired
    private Authors authors;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticePublication publication;

    @Autowired
    private PracticeCatalogue catalogue;

    @Autowired
    private JdbcClient jdbc;

    private Map<String, String> codes;

    @BeforeEach
    void fill() {
        codes = library.fill();
    }

    private FoundPractices find(PracticeSearch search) {
        return catalogue.search(search, 0, 12);
    }

    private static PracticeSearch filtered(String text, Set<Stage> stages, Set<String> themes, Order order) {
        return new PracticeSearch(text, null, Set.of(), stages, themes, null, null, Set.of(), null, null, order);
    }

    @Test
    void writtenQuestionsFindTheirPracticeFirst() {
        SoftAssertions.assertSoftly(found -> {
            for (String[] row : Library.rows("questions")) {
                var answer = find(PracticeSearch.of(row[0]));
                found.assertThat(answer.cards().stream().map(PracticeCard::code).findFirst())
                        .as(row[0])
                        .contains(codes.get(row[1]));
            }
        });
    }

    @Test
    void withoutAnyWordEverythingIsThereWithItsSummary() {
        var all = find(PracticeSearch.ALL);

        assertThat(all.total()).isEqualTo(12);
        assertThat(all.cards()).hasSize(12).allSatisfy(card -> {
            assertThat(card.excerpt()).containsExactly(new Piece(card.summary(), false));
            assertThat(card.isFromInside()).isFalse();
            assertThat(card.leading().regionName()).isNotBlank();
        });
        assertThat(catalogue.search(PracticeSearch.ALL, 10, 12).cards()).hasSize(2);
    }

    @Test
    void wordsAreMarkedWhereTheyStand() {
        var card = find(PracticeSearch.of("evaluaciones")).cards().getFirst();

        assertThat(card.excerpt()).filteredOn(Piece::marked).containsExactly(new Piece("evaluación", true));
        assertThat(card.isFromInside()).isTrue();
    }

    @Test
    void aFacetCountsAsIfItsOwnFilterWereNotSet() {
        jdbc.sql("update practice_entry set stage = 'ADVANCED' where themes && array['digital']")
                .update();

        var found = find(filtered("", Set.of(Stage.ADVANCED), Set.of("digital", "permanencia"), Order.USEFULNESS));

        assertThat(found.total()).isEqualTo(3);
        assertThat(found.count(Facet.STAGE, "ADVANCED")).isEqualTo(3);
        assertThat(found.count(Facet.STAGE, "INITIAL")).isEqualTo(2);
        assertThat(found.counts(Facet.THEME))
                .containsExactlyInAnyOrder(
                        new Facet.Count("digital", 3),
                        new Facet.Count("acompanamiento", 1),
                        new Facet.Count("personal", 1),
                        new Facet.Count("atencion", 1));
        assertThat(found.count(Facet.REGION, "LIP")).isEqualTo(2);
        assertThat(found.counts(Facet.KIND)).containsExactly(new Facet.Count("UGEL", 3));
    }

    @Test
    void everyFilterNarrows() {
        var all = PracticeSearch.ALL;
        assertThat(find(all.in("jun")).total()).isEqualTo(3);
        assertThat(total(Set.of(OrganisationKind.DRE), null, null, null)).isZero();
        assertThat(total(Set.of(OrganisationKind.UGEL), null, null, null)).isEqualTo(12);
        assertThat(total(Set.of(), Modality.SPECIAL_BASIC, null, null)).isEqualTo(1);
        assertThat(total(Set.of(), null, 1999, null)).isZero();
        assertThat(total(Set.of(), null, null, true)).isEqualTo(12);
        assertThat(total(Set.of(), null, null, false)).isZero();
    }

    private long total(
            Set<OrganisationKind> kinds,
            @Nullable Modality modality,
            @Nullable Integer year,
            @Nullable Boolean inForce) {
        return find(new PracticeSearch(
                        "", null, kinds, Set.of(), Set.of(), modality, year, Set.of(), null, inForce, Order.USEFULNESS))
                .total();
    }

    @Test
    void whatReviewersFoundAndWhoTookItOverAreFiltersAndFacets() {
        jdbc.sql("update practice_entry set classification = 'PROMISING' where themes && array['digital']")
                .update();
        jdbc.sql("update practice_entry set classification = 'GOOD', replicas = 2 where themes && array['permanencia']")
                .update();

        var promising = find(recognised(Set.of(Classification.PROMISING), null));
        assertThat(promising.total())
                .isEqualTo(promising.count(Facet.CLASSIFICATION, "PROMISING"))
                .isPositive();
        assertThat(promising.cards()).extracting(PracticeCard::classification).containsOnly(Classification.PROMISING);
        assertThat(promising.counts(Facet.CLASSIFICATION).stream()
                        .mapToLong(Facet.Count::practices)
                        .sum())
                .isEqualTo(12);
        assertThat(promising.counts(Facet.REFERENCE)).containsExactly(new Facet.Count("false", promising.total()));
        var references = find(recognised(Set.of(), true));
        assertThat(references.total())
                .isEqualTo(references.count(Facet.REFERENCE, "true"))
                .isPositive();
        assertThat(references.cards()).allMatch(PracticeCard::isReference);
        assertThat(find(recognised(Set.of(Classification.PROMISING), true)).total())
                .isZero();
    }

    private static PracticeSearch recognised(Set<Classification> classifications, @Nullable Boolean reference) {
        return new PracticeSearch(
                "", null, Set.of(), Set.of(), Set.of(), null, null, classifications, reference, null, Order.USEFULNESS);
    }

    @Test
    void whatIsOrderedByRegionFollowsItsName() {
        var regions = find(filtered("", Set.of(), Set.of(), Order.REGION)).cards().stream()
                .map(card -> card.leading().regionName())
                .toList();

        assertThat(regions).isSorted().startsWith("Ayacucho").endsWith("Lima Provincias");
    }

    @Test
    void mistypedQuestionsAreUnderstood() {
        SoftAssertions.assertSoftly(found -> {
            for (String[] row : Library.rows("mistyped")) {
                found.assertThat(find(PracticeSearch.of(row[0])).suggestion())
                        .as(row[0])
                        .contains(row[1]);
                found.assertThat(find(PracticeSearch.of(row[1])).cards().stream()
                                .map(PracticeCard::code)
                                .findFirst())
                        .as(row[1])
                        .contains(codes.get(row[2]));
            }
        });
    }

    @Test
    void ofWordsThatAreAlikeThoseAreMeantThatStandTogether() {
        jdbc.sql("insert into practice_word (folded, written) values ('comunaxe', 'comunaxe')")
                .update();

        assertThat(find(PracticeSearch.of("matricula comunax")).suggestion()).contains("matrícula comunal");
    }

    @Test
    void anotherLetterOrTwoThatChangedPlacesAreLikelierThanOneTooMany() {
        corrections.learn("lancha vuelta vueltas");

        assertThat(corrections.of("lanhca")).startsWith("lancha");
        assertThat(corrections.of("vueltaz")).startsWith("vueltas");
    }

    @Test
    void filtersNarrowWhatWordsFindAndTheCountsFollow() {
        var all = find(PracticeSearch.of("estudiantes"));
        var here = find(PracticeSearch.of("estudiantes").in("AYA"));

        assertThat(all.total()).isGreaterThan(here.total());
        assertThat(here.total()).isEqualTo(all.count(Facet.REGION, "AYA"));
        assertThat(here.counts(Facet.REGION)).containsExactlyInAnyOrderElementsOf(all.counts(Facet.REGION));
        assertThat(here.counts(Facet.KIND)).containsExactly(new Facet.Count("UGEL", here.total()));
        assertThat(here.cards()).extracting(card -> card.leading().region()).containsOnly("AYA");
    }

    @Test
    void aMistypedWordIsPutRight() {
        var found = find(PracticeSearch.of("matricla comunla"));

        assertThat(found.total()).isZero();
        assertThat(found.suggestion()).contains("matrícula comunal");
        assertThat(find(PracticeSearch.of("matrícula comunal")).suggestion()).isEmpty();
        assertThat(find(PracticeSearch.of("zzzzqqqq")).suggestion()).isEmpty();
    }

    @Test
    void anotherWordForTheSameFindsItToo() {
        jdbc.sql("insert into practice_synonym (words) values (array['sismicidad', 'simulacro'])")
                .update();

        var found = find(PracticeSearch.of("sismicidad"));

        assertThat(found.loose()).isFalse();
        assertThat(found.cards())
                .extracting(PracticeCard::code)
                .containsExactlyElementsOf(find(PracticeSearch.of("simulacro")).cards().stream()
                        .map(PracticeCard::code)
                        .toList())
                .isNotEmpty();
        assertThat(find(PracticeSearch.of("-sismicidad")).total()).isEqualTo(12 - found.total());
    }

    @Test
    void whatMeansTheSameIsAPhraseAndNotItsWordsHereAndThere() {
        jdbc.sql("""
                insert into practice_synonym (words)
                values (array['orfandad lectora', 'calendario comunal']), (array['orfandad tardía', 'matrícula comunal'])
                """).update();

        assertThat(find(PracticeSearch.of("orfandad lectora")).cards())
                .extracting(PracticeCard::code)
                .containsExactly(codes.get("calendario"));
        assertThat(find(PracticeSearch.of("matrícula comunal")).total()).isEqualTo(1);
        assertThat(find(PracticeSearch.of("orfandad tardía")).total()).isZero();
        assertThat(find(PracticeSearch.of("orfandad")).total()).isZero();
    }

    @Test
    void oneOfTwoWordsIsPutRightAlsoWhereNothingHasBoth() {
        assertThat(find(PracticeSearch.of("desercion escolr")).suggestion()).contains("deserción escolar");
        assertThat(find(PracticeSearch.of("matrícula ventanilla")).loose()).isTrue();
        assertThat(find(PracticeSearch.of("matricula ventanlla")).suggestion()).contains("matrícula ventanilla");
        assertThat(find(PracticeSearch.of("matrícula ventanilla")).suggestion()).isEmpty();
    }

    @Test
    void aWordOfASynonymOrAThemeIsNoMistake() {
        jdbc.sql("insert into practice_synonym (words) values (array['sismicidad', 'simulacro'])")
                .update();

        assertThat(find(PracticeSearch.of("sismisidad")).suggestion()).contains("sismicidad");
        assertThat(find(PracticeSearch.of("sismicidad")).suggestion()).isEmpty();
        assertThat(find(PracticeSearch.of("matricla -comunla")).suggestion()).isEmpty();
    }

    @Test
    void whereNothingHasAllTheWordsSomeHaveSome() {
        var found = find(PracticeSearch.of("huaicos con quechua"));

        assertThat(found.loose()).isTrue();
        assertThat(found.cards())
                .extracting(PracticeCard::code)
                .containsExactlyInAnyOrder(codes.get("lluvias"), codes.get("quechua"));
        assertThat(find(PracticeSearch.of("huaicos -quechua")).loose()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "\"sin cerrar",
                "a & | ! <-> :*",
                "-",
                "--- or or",
                "\\",
                "%",
                "_",
                "%%%",
                "()(",
                "\u0000\u0002x",
                "😀",
                "<b>x</b>",
                "${7*7}",
                "de la",
                "\"\"",
                "http://x.pe/?a=1&b=2 y más",
                "a:b:c*",
                "foo' || 'bar"
            })
    void noTextMakesItFail(String text) {
        assertThat(find(PracticeSearch.of(text)).total()).isBetween(0L, 12L);
    }

    @Test
    void whatIsPublishedAgainIsFoundByItsNewWordsOnly() {
        var nilda = authors.member("Nilda");
        String code = authors.readyDraft(nilda, "Radio comunitaria");
        assertThat(find(PracticeSearch.of("radio comunitaria")).total()).isZero();
        publication.publish(nilda, code, "");
        assertThat(find(PracticeSearch.of("radio comunitaria")).total()).isEqualTo(1);

        authors.write(nilda, code, Section.PRESENTATION, Authors.presented("Podcast escolar"), 2);
        publication.publish(nilda, code, "Otro nombre");

        assertThat(find(PracticeSearch.of("radio comunitaria")).total()).isZero();
        assertThat(find(PracticeSearch.of("podcast")).cards())
                .extracting(PracticeCard::title)
                .containsExactly("Podcast escolar");
    }

    @Test
    void organisationsThatComeLaterAreFoundToo() {
        var nilda = authors.member("Nilda");
        String code = authors.readyDraft(nilda, "Radio comunitaria");
        publication.publish(nilda, code, "");

        practices.credit(nilda, code, authors.organisation(OrganisationKind.LOCAL_GOVERNMENT, "050300"));

        var found = find(PracticeSearch.of("radio"));
        assertThat(found.cards())
                .singleElement()
                .satisfies(card -> assertThat(card.others()).isEqualTo(1));
        assertThat(found.count(Facet.KIND, "LOCAL_GOVERNMENT")).isEqualTo(1);
    }

    @Test
    void aDraftIsNowhere() {
        var nilda = authors.member("Nilda");
        String code = authors.readyDraft(nilda, "Radio comunitaria");
        authors.write(nilda, code, Section.PROBLEM, new Narrative("Nadie escucha."), 1);

        assertThat(find(PracticeSearch.ALL).cards())
                .extracting(PracticeCard::code)
                .doesNotContain(code);
        assertThat(find(PracticeSearch.of("radio")).total()).isZero();
    }
}
