package pe.minka.organisations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.shared.ActorId;
import pe.minka.shared.Forbidden;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.Uuid7;

@CoreTest
@Transactional
class OrganisationImportsTests {

    private static final CatalogueEditor EDITOR = new CatalogueEditor(new ActorId(Uuid7.next()), true, Set.of());
    private static final String FILE = """
            tipo;codigo;nombre;region;provincia;nota
            UGEL;050003;UGEL Huanca Sancos;Ayacucho;Huanca Sancos;se escribe separado
            UGEL;050098;UGEL Sara Sara;Ayacucho;Páucar del Sara Sara;
            UGEL;050099;UGEL Soras;Ayacucho;Sucre;
            UGEL;110003;UGEL Nasca;Ica;Nasca;
            UGEL;50001;UGEL Huamanga;Ayacucho;Huamanga;
            """;

    @Autowired
    private OrganisationImports imports;

    @Autowired
    private OrganisationImportHistory history;

    @Autowired
    private Organisations organisations;

    @Autowired
    private OrganisationCatalogue catalogue;

    @Autowired
    private JdbcClient jdbc;

    private OrganisationImportId preview(String file) {
        return imports.preview("C:\\datos\\oficinas.csv", file.getBytes(UTF_8), EDITOR);
    }

    private OrganisationImportView view(OrganisationImportId id) {
        return history.find(id).orElseThrow();
    }

    private String name(String slug) {
        return catalogue.findBySlug(slug).orElseThrow().name();
    }

    private void rename(String slug, String name) {
        var seen =
                catalogue.details(catalogue.findBySlug(slug).orElseThrow().id()).orElseThrow();
        var one = seen.organisation();
        organisations.describe(
                new DescribeOrganisation(one.id(), seen.version(), name, one.region(), one.province(), null), EDITOR);
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    @Test
    void aPreviewChangesNothing() {
        var id = preview(FILE);

        var view = view(id);
        assertThat(view.fileName()).isEqualTo("oficinas.csv");
        assertThat(view.unused()).isEqualTo("nota");
        assertThat(List.of(view.fresh(), view.changed(), view.same(), view.wrong()))
                .containsExactly(2L, 1L, 1L, 1L);
        assertThat(name("ugel-050003")).isEqualTo("UGEL Huancasancos");
        var wrong = history.rows(id, Set.of(RowOutcome.WRONG), new PageRequest(1, 10));
        assertThat(wrong.items())
                .singleElement()
                .extracting(OrganisationImportRow::line)
                .isEqualTo(6);
        assertThat(history.page(new PageRequest(1, 5)).items())
                .extracting(OrganisationImportView::id)
                .contains(id);
    }

    @Test
    void confirmingAppliesWhatWasPreviewed() {
        var id = preview(FILE);

        imports.confirm(id, EDITOR);

        assertThat(name("ugel-050003")).isEqualTo("UGEL Huanca Sancos");
        assertThat(name("ugel-050099")).isEqualTo("UGEL Soras");
        assertThat(catalogue.suggest("ugel soras", 3))
                .first()
                .extracting(OrganisationView::code)
                .isEqualTo("050099");
        assertThat(catalogue.findBySlug("ugel-50001")).isEmpty();
        assertThat(view(id).appliedBy()).isEqualTo(EDITOR.id());
        refused("organisations.import.notPreviewed", () -> imports.confirm(id, EDITOR));
    }

    @Test
    void aStalePreviewIsRefusedUntilItIsCheckedAgain() {
        var id = preview(FILE);
        rename("ugel-050003", "UGEL Huanca-Sancos Sur");

        refused("organisations.import.stale", () -> imports.confirm(id, EDITOR));
    }

    @Test
    void checkingAgainComparesWithTheCatalogueOfNow() {
        var id = preview(FILE);
        rename("ugel-050003", "UGEL Huanca Sancos");

        imports.recheck(id, EDITOR);
        imports.confirm(id, EDITOR);

        assertThat(view(id).changed()).isZero();
        assertThat(view(id).fresh()).isEqualTo(2);
    }

    @Test
    void somebodyElseMayHaveRegisteredIt() {
        var id = preview(FILE);
        organisations.register(
                new RegisterOrganisation(OrganisationKind.UGEL, "050099", "UGEL Soras", "AYA", null, null), EDITOR);

        refused("organisations.import.stale", () -> imports.confirm(id, EDITOR));
    }

    @Test
    void undoingTakesEverythingBack() {
        var id = preview(FILE);
        imports.confirm(id, EDITOR);
        assertThat(history.wouldStay(id)).isEmpty();

        imports.undo(id, EDITOR);

        assertThat(name("ugel-050003")).isEqualTo("UGEL Huancasancos");
        assertThat(catalogue.findBySlug("ugel-050099")).isEmpty();
        assertThat(view(id).status()).isEqualTo(ImportStatus.UNDONE);
        assertThat(history.stayed(id)).isEmpty();
        refused("organisations.import.notApplied", () -> imports.undo(id, EDITOR));
    }

    @Test
    void undoingLeavesAloneWhatHasChangedOrIsInUse() {
        var id = preview(FILE);
        imports.confirm(id, EDITOR);
        rename("ugel-050003", "UGEL Huanca Sancos Norte");
        enrolIn(catalogue.findBySlug("ugel-050099").orElseThrow().id());
        assertThat(history.wouldStay(id))
                .extracting(OrganisationImportRow::line, OrganisationImportRow::undoing)
                .containsExactly(tuple(2, Undoing.CHANGED_SINCE), tuple(4, Undoing.IN_USE));

        imports.undo(id, EDITOR);

        assertThat(name("ugel-050003")).isEqualTo("UGEL Huanca Sancos Norte");
        assertThat(catalogue.findBySlug("ugel-050099")).isPresent();
        assertThat(catalogue.findBySlug("ugel-050098")).isEmpty();
        assertThat(history.stayed(id)).extracting(OrganisationImportRow::line).containsExactly(2, 4);
        assertThat(view(id).left()).isEqualTo(2);
    }

    private void enrolIn(OrganisationId organisation) {
        jdbc.sql("""
                insert into member (id, version, mail, given_names, surnames, organisation, post, status, created_at)
                values (:id, 0, :mail, 'Rosa', 'Quispe', :organisation, 'Especialista', 'UNVERIFIED', now())
                """)
                .param("id", UUID.randomUUID())
                .param("mail", UUID.randomUUID() + "@ugel.example")
                .param("organisation", organisation.value())
                .update();
    }

    @Test
    void anOfficeThatDirectsOthersIsInUse() {
        var id = preview("tipo,codigo,nombre,region\nDRE,059999,DRE Nueva,AYA\n");
        imports.confirm(id, EDITOR);
        organisations.register(
                new RegisterOrganisation(OrganisationKind.UGEL, "050099", "UGEL Soras", "AYA", null, "059999"), EDITOR);

        assertThat(history.wouldStay(id))
                .extracting(OrganisationImportRow::undoing)
                .containsExactly(Undoing.IN_USE);
    }

    @Test
    void aFileWithoutTheColumnsOrWithoutNewsIsRefused() {
        refused("organisations.import.missingColumns", () -> preview("tipo,nombre\nUGEL,X\n"));
        var id = preview("tipo,codigo,nombre,region\nUGEL,110003,UGEL Nasca,Ica\n");
        refused("organisations.import.nothing", () -> imports.confirm(id, EDITOR));
    }

    @Test
    void onlyTheNationImports() {
        var regional = new CatalogueEditor(EDITOR.id(), false, Set.of("AYA"));
        var id = preview(FILE);

        assertThatThrownBy(() -> imports.preview("a.csv", FILE.getBytes(UTF_8), regional))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> imports.confirm(id, regional)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> imports.recheck(id, regional)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> imports.undo(id, regional)).isInstanceOf(Forbidden.class);
    }

    @Test
    void theReferenceFileItselfBringsNothingNew() throws Exception {
        try (var file = getClass().getResourceAsStream("/reference/organisations.csv")) {
            var view = view(imports.preview("organisations.csv", file.readAllBytes(), EDITOR));

            assertThat(view.fresh() + view.changed() + view.wrong()).isZero();
            assertThat(view.same()).isEqualTo(448);
        }
    }

    @Test
    void fiveThousandRowsAreOneTransaction() {
        var file = new StringBuilder("tipo,codigo,nombre,region,provincia,codigo_dre\n");
        for (int i = 0; i < 5_000; i++) {
            file.append("GOBIERNO_LOCAL,%06d,Municipalidad Distrital %d,Ayacucho,Huamanga,050000%n"
                    .formatted(900_000 + i, i));
        }
        var id = preview(file.toString());
        imports.confirm(id, EDITOR);
        imports.undo(id, EDITOR);

        assertThat(view(id).fresh()).isEqualTo(5_000);
        assertThat(view(id).left()).isZero();
        assertThat(catalogue.findBySlug("gobierno-local-900000")).isEmpty();
    }

    @Test
    void previewsNobodyConfirmedAreForgottenAfterAWeek() {
        var old = preview(FILE);
        var kept = preview(FILE);
        jdbc.sql("update organisation_import set uploaded_at = uploaded_at - interval '8 days' where id = :id")
                .param("id", old.value())
                .update();

        history.forgetOldPreviews();

        assertThat(history.find(old)).isEmpty();
        assertThat(history.find(kept)).isPresent();
    }
}
