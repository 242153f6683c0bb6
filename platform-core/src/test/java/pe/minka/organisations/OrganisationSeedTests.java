package pe.minka.organisations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;

@CoreTest
class OrganisationSeedTests {

    private static final String ORGANISATIONS = "tipo,codigo,nombre,region,provincia,codigo_dre\n";
    private static final String ALIASES = "tipo,codigo,alias\n";

    @Autowired
    private OrganisationSeed seed;

    @Autowired
    private OrganisationCatalogue catalogue;

    @Autowired
    private JdbcClient jdbc;

    private void bring(String organisations, String aliases) {
        seed.bring((ORGANISATIONS + organisations).getBytes(UTF_8), (ALIASES + aliases).getBytes(UTF_8));
    }

    private List<String> aliases(String slug) {
        var id = catalogue.findBySlug(slug).orElseThrow().id();
        return catalogue.details(id).orElseThrow().aliases();
    }

    @AfterEach
    void cleanUp() {
        jdbc.sql("delete from organisation where code like '0599%'").update();
        jdbc.sql("delete from reference_entry where code like '0599%'").update();
        seed.afterSingletonsInstantiated();
    }

    @Test
    void theWholeCatalogueIsThereFromTheFirstStart() {
        assertThat(jdbc.sql("""
                        select o.kind, count(*) as n
                        from organisation o
                        join reference_entry e on e.kind = o.kind and e.code = o.code and e.alias = ''
                        group by o.kind
                        """)
                        .query((row, number) -> row.getString("kind") + " " + row.getInt("n"))
                        .list())
                .contains("DRE 22", "GRE 4", "UGEL 225", "LOCAL_GOVERNMENT 196", "MINISTRY 1");
        assertThat(catalogue.find(OrganisationKind.MINISTRY, "MINEDU")).get().satisfies(ministry -> {
            assertThat(ministry.name()).isEqualTo("Ministerio de Educación (DIFOCA)");
            assertThat(ministry.label()).isEqualTo(ministry.name());
        });
        assertThat(catalogue.inRegion("AYA"))
                .hasSizeGreaterThanOrEqualTo(23)
                .first()
                .extracting(OrganisationView::slug)
                .isEqualTo("dre-050000");
    }

    @Test
    void whatAnAdministratorChangedIsNotBroughtBack() {
        bring("UGEL,059901,UGEL Prueba,Ayacucho,,050000\n", "UGEL,059901,UGEL Ensayo\nUGEL,059901,UGEL Intento\n");
        jdbc.sql("update organisation set name = 'UGEL Corregida' where code = '059901'")
                .update();
        jdbc.sql("delete from organisation_alias where alias = 'UGEL Ensayo'").update();

        bring(
                "UGEL,059901,UGEL Prueba,Ayacucho,,050000\nUGEL,059902,UGEL Segunda,Ayacucho,,050000\n",
                "UGEL,059901,UGEL Ensayo\nUGEL,059901,UGEL Intento\nUGEL,059901,UGEL Otra\n");

        assertThat(catalogue.findBySlug("ugel-059901"))
                .get()
                .extracting(OrganisationView::name)
                .isEqualTo("UGEL Corregida");
        assertThat(aliases("ugel-059901")).containsExactly("UGEL Intento", "UGEL Otra");
        assertThat(catalogue.findBySlug("ugel-059902")).isPresent();
    }

    @Test
    void nodesThatStartTogetherDoNotDisturbEachOther() throws Exception {
        Callable<Void> start = () -> {
            bring("UGEL,059903,UGEL Carrera,Ayacucho,,050000\n", "UGEL,059903,UGEL Prisa\n");
            return null;
        };
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var node : nodes.invokeAll(List.of(start, start, start, start))) {
                node.get();
            }
        }

        assertThat(aliases("ugel-059903")).containsExactly("UGEL Prisa");
    }
}
