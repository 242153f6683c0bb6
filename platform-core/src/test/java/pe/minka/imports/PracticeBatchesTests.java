package pe.minka.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Stage;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Section;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

@CoreTest
class PracticeBatchesTests {

    private static final String MEMBER = """
            insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                consent_version, consented_at, mail_verified_at, created_at, joined_at)
            select :id, 0, cast(:id as text) || '@tablas.pe', 'Nilda', 'Alca', o.id, 'Jefa', 'ACTIVE', 'x', '2026-11',
                   now(), now(), now(), now()
            from organisation o
            where o.kind = 'UGEL' and o.code = '050003'
            """;

    @Autowired
    private PracticeBatches batches;

    @Autowired
    private PracticeReading reading;

    @Autowired
    private PracticeWriting writing;

    @Autowired
    private MemberAccess members;

    @Autowired
    private JdbcClient jdbc;

    private Access admin;
    private Access holder;
    private String word;

    @BeforeEach
    void setUp() {
        holder = member();
        var first = member();
        jdbc.sql("insert into role_grant (member, role, region, granted_at) values (:id, 'ADMINISTRATOR', null, now())")
                .param("id", first.id().value())
                .update();
        admin = members.of(first.id()).orElseThrow();
        word = UUID.randomUUID().toString().substring(0, 8);
    }

    private Access member() {
        var id = new MemberId(UUID.randomUUID());
        jdbc.sql(MEMBER).param("id", id.value()).update();
        return members.of(id).orElseThrow();
    }

    private BatchId bring(String... rows) {
        String table = "titulo;entidad;titular;otras_entidades;resumen;problema;descripcion;temas\n"
                + String.join("\n", rows).replace("{t}", word).replace("{m}", holder.mail());
        return batches.preview(admin, "practicas.csv", table.getBytes(UTF_8));
    }

    private static final String COMPLETE =
            "Huerto {t};UGEL Huanta;{m};UGEL Huancasancos;Breve.;Lejos.;Cerca.;Educación inclusiva";
    private static final String BEGUN = "Bus {t};UGEL Huancasancos;{m};;;;;";

    @Test
    void everyRowSaysWhatWouldBecomeOfItAndNothingIsMade() {
        var id = bring(
                COMPLETE,
                BEGUN,
                COMPLETE,
                "Otra {t};Municipalidad que nadie conoce;{m};;;;;",
                "Otra {t};UGEL La Unión;{m};;;;;",
                "Otra {t};UGEL Huanta;nadie@tablas.pe;;;;;viajes");

        assertThat(batches.rows(admin, id))
                .extracting(BatchRow::fate)
                .containsExactly(
                        RowFate.READY, RowFate.DRAFT, RowFate.KNOWN, RowFate.WRONG, RowFate.WRONG, RowFate.WRONG);
        assertThat(batches.rows(admin, id).getLast().notes())
                .extracting(BatchRow.Note::code)
                .containsExactlyInAnyOrder("imports.row.nobody", "imports.row.theme");
        assertThat(made(id)).isEmpty();
    }

    private List<String> made(BatchId id) {
        return batches.rows(admin, id).stream()
                .flatMap(row -> java.util.stream.Stream.ofNullable(row.code()))
                .toList();
    }

    @Test
    void rowsBecomeDraftsOfTheirHoldersAndTheCompleteOnesArePublished() {
        var id = bring(COMPLETE, BEGUN);
        assertThat(batches.apply(admin, id)).isEqualTo(2);

        var draft = reading.draft(holder, made(id).getFirst());
        assertThat(draft.organisations().getFirst().organisation().name()).isEqualTo("UGEL Huanta");
        assertThat(draft.organisations()).hasSize(2);
        assertThat(draft.sheet().presentation().themes()).containsExactly("inclusion");
        assertThat(batches.publish(admin, id)).isEqualTo(1);
        assertThat(reading.page(made(id).getFirst()).stage()).isEqualTo(Stage.INITIAL);
        assertThat(reading.draft(holder, made(id).getLast()).stage()).isNull();
        assertThatThrownBy(() -> batches.undo(admin, id)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void undoingTakesBackWhatNobodyTouched() {
        var id = bring(COMPLETE, BEGUN);
        batches.apply(admin, id);
        String touched = made(id).getLast();
        writing.save(holder, touched, Section.PROBLEM, new Narrative("Esperan."), 0);

        assertThat(batches.undo(admin, id)).isEqualTo(1);
        assertThat(reading.mayWrite(holder, made(id).getFirst())).isFalse();
        assertThat(reading.mayWrite(holder, touched)).isTrue();
    }

    @Test
    void aTableIsAppliedOnceAndItsPracticesAreKnownToTheNext() {
        var id = bring(COMPLETE);
        batches.apply(admin, id);
        assertThatThrownBy(() -> batches.apply(admin, id)).isInstanceOf(RuleViolation.class);
        assertThat(batches.rows(admin, bring(COMPLETE)).getFirst().fate()).isEqualTo(RowFate.KNOWN);
    }

    @Test
    void onlyNationalAdministratorsBringTables() {
        assertThatThrownBy(() -> batches.preview(holder, "x.csv", new byte[0])).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> batches.preview(admin, "x.csv", "titulo\nx\n".getBytes(UTF_8)))
                .isInstanceOf(RuleViolation.class);
    }
}
