package pe.minka.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.CoreTest;
import pe.minka.members.MembersOfOrganisations;
import pe.minka.shared.PageRequest;

@CoreTest
class OrganisationCatalogueTests {

    private static final PageRequest FIRST = new PageRequest(1, 20);

    @Autowired
    private OrganisationCatalogue catalogue;

    @Autowired
    private MembersOfOrganisations members;

    @Autowired
    private HikariDataSource pool;

    @ParameterizedTest
    @CsvSource({
        "ugel 09 huaura,            ugel-150202",
        "UGEL 09-Huaura,            ugel-150202",
        "ugel huaura,               ugel-150202",
        "Ugel N° 09 Huaura,         ugel-150202",
        "UGEL N.º 9 huaura,         ugel-150202",
        "nazca,                     ugel-110003",
        "drelm,                     dre-150101",
        "vilcas huaman,             ugel-050011",
        "vilcashuamán,              ugel-050011",
        "dre arequipa,              gre-040000",
        "huancasancos,              ugel-050003",
        "HUANCA SANCOS,             ugel-050003",
        "ugel canete,               ugel-150201",
        "ugel la union piura,       ugel-200003",
        "municipalidad de lima,     gobierno-local-150100",
        "muni prov huamanga,        gobierno-local-050100",
        "050003,                    ugel-050003",
        "ugel03,                    ugel-150104",
        "UGEL05,                    ugel-150106",
        "minedu,                    ministerio-minedu",
        // typing errors
        "ugel huamnga,              ugel-050001",
        "ugel andaguaylas,          ugel-030002",
        "vilcashuman,               ugel-050011",
        "ugel quispicanchi,         ugel-080012"
    })
    void findsWhatPeopleTypeFirst(String typed, String expected) {
        assertThat(catalogue.suggest(typed, 8))
                .first()
                .extracting(OrganisationView::slug)
                .isEqualTo(expected);
    }

    @Test
    void showsBothOfficesOfOneNameWithTheirRegions() {
        List<OrganisationView> found = catalogue.suggest("ugel la unión", 2);

        assertThat(found)
                .extracting(OrganisationView::label)
                .containsExactly("UGEL La Unión · Arequipa", "UGEL La Unión · Piura");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "😀", "¿?", "@"})
    void whatHasNeitherLettersNorNumbersFindsNothing(String typed) {
        var search = OrganisationSearch.of(typed);

        assertThat(catalogue.suggest(typed, 8)).isEmpty();
        assertThat(catalogue.search(search, FIRST).total()).isZero();
        assertThat(catalogue.slice(search, 0, 8)).isEmpty();
        assertThat(catalogue.countByKind(search)).isEmpty();
    }

    @Test
    void listsTheWholeCatalogueInPages() {
        var found = catalogue.search(OrganisationSearch.of(""), FIRST);

        assertThat(found.total()).isGreaterThanOrEqualTo(448);
        assertThat(found.items())
                .hasSize(20)
                .first()
                .extracting(OrganisationView::kind)
                .isEqualTo(OrganisationKind.DRE);
    }

    /** A stream of rows would hold its connection until somebody closes it. */
    @Test
    void readingGivesTheConnectionBack() {
        var some =
                catalogue.suggest("ugel", 8).stream().map(OrganisationView::id).toList();

        for (int i = 0; i < 2 * pool.getMaximumPoolSize(); i++) {
            assertThat(catalogue.findAll(some)).hasSameSizeAs(some);
            members.count(some);
        }
    }
}
