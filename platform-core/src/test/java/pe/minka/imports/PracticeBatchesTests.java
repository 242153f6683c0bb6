package pe.minka.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
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
import pe.minka.practices.MadeFor;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeRetraction;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
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
    private Practices practices;

    @Autowired
    private PracticeReading reading;

    @Autowired
    private PracticeWriting writing;

    @Autowired
    private PracticeRetraction retraction;

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

    @Test
    void aSummaryThatIsTooLongIsNotCalledMissing() {
        var id = bring(COMPLETE.replace("Breve.", "a".repeat(386)));
        assertThat(batches.rows(admin, id).getFirst().notes())
                .containsExactly(BatchRow.Note.of("imports.row.longSummary", "86"));
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
        assertThat(reasons(made(id).getFirst())).containsExactly("Desde un catálogo, por la administración nacional");
        await().untilAsserted(
                        () -> assertThat(notices()).containsExactly("PRACTICE_PUBLISHED_FOR " + made(id).getFirst()));
        assertThat(reading.page(made(id).getFirst()).stage()).isEqualTo(Stage.INITIAL);
        assertThat(reading.draft(holder, made(id).getLast()).stage()).isNull();
    }

    @Test
    void aTitleIsShownWithoutMarksThatTurnItAround() {
        String table = """
                titulo;entidad;titular
                Huerto\u202e {t};UGEL Huanta;{m}
                """.replace("{t}", word).replace("{m}", holder.mail());

        assertThat(batches.rows(admin, batches.preview(admin, "practicas.csv", table.getBytes(UTF_8)))
                        .getFirst()
                        .cell("titulo"))
                .isEqualTo("Huerto " + word);
    }

    @Test
    void undoingTakesBackWhatWasPublishedUnlessSomebodyDidSomethingWithIt() {
        var id = bring(COMPLETE, COMPLETE.replace("Huerto", "Vivero"), COMPLETE.replace("Huerto", "Granja"));
        batches.apply(admin, id);
        batches.publish(admin, id);
        List<String> codes = made(id);
        jdbc.sql("""
                        insert into conversation_follow (kind, subject, member, since)
                        select 'practice', p.id, :member, now() from practice p where p.code = :code
                        """)
                .param("member", admin.id().value())
                .param("code", codes.get(1))
                .update();
        writing.save(holder, codes.getLast(), Section.PROBLEM, new Narrative("Esperan."), 1);

        assertThat(fates(id)).containsOnly(RowFate.PUBLISHED);
        assertThat(batches.undo(admin, id)).isEqualTo(1);
        assertThat(reading.isPublished(codes.getFirst())).isFalse();
        assertThat(fates(id)).containsExactly(RowFate.REMOVED, RowFate.KEPT, RowFate.KEPT);
        assertThat(batches.required(admin, id).count(RowFate.KEPT)).isEqualTo(2);
        assertThat(batches.required(admin, id).count(RowFate.READY)).isZero();
        assertThat(found()).containsExactlyInAnyOrder(codes.get(1), codes.getLast());
        assertThat(batches.rows(admin, id).stream()
                        .map(row ->
                                row.notes().stream().map(BatchRow.Note::code).toList()))
                .containsExactly(List.of(), List.of("imports.kept.READ"), List.of("imports.kept.WRITTEN"));
        assertThatThrownBy(() -> batches.publish(admin, id)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatIsAskedTwiceIsDoneOnceAndSaidTwice() {
        var id = bring(COMPLETE, BEGUN, COMPLETE.replace("Huerto", "Vivero"));
        assertThat(List.of(batches.apply(admin, id), batches.apply(admin, id))).containsExactly(3, 3);
        assertThat(List.of(batches.publish(admin, id), batches.publish(admin, id)))
                .containsExactly(2, 2);
        writing.save(holder, made(id).getFirst(), Section.PROBLEM, new Narrative("Esperan."), 1);
        assertThat(List.of(batches.undo(admin, id), batches.undo(admin, id))).containsExactly(2, 2);
        assertThatThrownBy(() -> batches.apply(admin, id)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void undoingLeavesPracticesAloneWhoseOrganisationsSomebodyChangedAndTellsTheOtherHolders() {
        var id = bring(COMPLETE, BEGUN, COMPLETE.replace("Huerto", "Vivero"));
        batches.apply(admin, id);
        List<String> codes = made(id);
        var others = reading.draft(holder, codes.getFirst()).organisations().stream()
                .map(credit -> credit.organisation().id())
                .toList();
        practices.letLead(holder, codes.getFirst(), others.getLast());
        practices.credit(holder, codes.get(1), others.getFirst());

        assertThat(batches.undo(admin, id)).isEqualTo(1);
        assertThat(batches.rows(admin, id).stream()
                        .map(row ->
                                row.notes().stream().map(BatchRow.Note::code).toList()))
                .containsExactly(List.of("imports.kept.CREDITED"), List.of("imports.kept.CREDITED"), List.of());
        await().untilAsserted(() -> assertThat(notices()).containsExactly("PRACTICE_TAKEN_BACK " + codes.getLast()));
    }

    private List<String> reasons(String code) {
        return jdbc.sql("""
                        select v.reason from practice_version v join practice p on p.id = v.practice where p.code = :code
                        """).param("code", code).query(String.class).list();
    }

    private List<String> notices() {
        return jdbc.sql("select kind || ' ' || (parameters ->> 'practice') from notice where member = :holder")
                .param("holder", holder.id().value())
                .query(String.class)
                .list();
    }

    private List<RowFate> fates(BatchId id) {
        return batches.rows(admin, id).stream().map(BatchRow::fate).toList();
    }

    private List<String> found() {
        return jdbc.sql(
                        "select p.code from practice_entry e join practice p on p.id = e.practice where e.title like :word")
                .param("word", "%" + word)
                .query(String.class)
                .list();
    }

    @Test
    void onlyNationalAdministratorsTakePracticesBack() {
        var id = bring(COMPLETE);
        batches.apply(admin, id);
        var practice = reading.draft(holder, made(id).getFirst()).id();
        var made = new MadeFor(practice, holder.id(), List.of(), Instant.now().plusSeconds(60), false);
        assertThatThrownBy(() -> retraction.takeBack(holder, made)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aCellHoldsTextsOfSeveralLinesAndItems() {
        String table = """
                titulo;entidad;titular;problema;estrategia;resultados;componentes
                Huerto {t};UGEL Huanta;{m};"Lejos.
                - En marzo
                - En julio";"Fase 1 | Convocar | Se llama a todos.
                - Sembrar | Cada lunes.";"Menos abandono | 7,1 % | 12,4 % | 44 | 620 | 30/06/2026
                Más lectores";Guía | Veinte copias | Imprimirla en grande
                Vivero {t};UGEL Huanta;{m};;a | b | c | d;x | 1 | | | | ayer;
                """.replace("{t}", word).replace("{m}", holder.mail());
        var id = batches.preview(admin, "practicas.csv", table.getBytes(UTF_8));
        assertThat(batches.rows(admin, id)).extracting(BatchRow::line).containsExactly(2, 3);
        assertThat(batches.rows(admin, id).getLast().notes())
                .extracting(BatchRow.Note::code)
                .containsExactly("imports.row.parts", "imports.row.day");
        batches.apply(admin, id);

        var sheet = reading.draft(holder, made(id).getFirst()).sheet();
        assertThat(sheet.problem().text()).isEqualTo("Lejos.\n- En marzo\n- En julio");
        assertThat(sheet.strategy().items())
                .extracting(item -> item.phase() + "/" + item.title() + "/" + item.text())
                .containsExactly("Fase 1/Convocar/Se llama a todos.", "/Sembrar/Cada lunes.");
        assertThat(sheet.results().items())
                .extracting(item -> item.text() + "/" + item.baseline() + "/" + item.cutOff())
                .containsExactly("Menos abandono/12,4 %/30/06/2026", "Más lectores//");
        assertThat(sheet.components().items().getFirst().lesson()).isEqualTo("Imprimirla en grande");
    }

    @Test
    void aDayThatDoesNotExistIsToldAtItsRow() {
        String table = """
                titulo;entidad;titular;inicio;resultados
                Huerto {t};UGEL Huanta;{m};31/02/2025;
                Vivero {t};UGEL Huanta;{m};;"Menos abandono | 7 | | | | 31/04/2025
                Más lectores | 7 | | | | 31/04/2025"
                Granja {t};UGEL Huanta;{m};28/02/2025;
                """.replace("{t}", word).replace("{m}", holder.mail());

        assertThat(batches.rows(admin, batches.preview(admin, "practicas.csv", table.getBytes(UTF_8))))
                .extracting(row -> row.fate() + " "
                        + row.notes().stream()
                                .filter(note -> note.code().equals("imports.row.day"))
                                .flatMap(note -> note.arguments().stream())
                                .toList())
                .containsExactly("WRONG [31/02/2025, inicio]", "WRONG [31/04/2025, resultados]", "DRAFT []");
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
        assertThat(batches.rows(admin, bring(COMPLETE)).getFirst().fate()).isEqualTo(RowFate.KNOWN);
    }

    @Test
    void onlyNationalAdministratorsBringTables() {
        assertThatThrownBy(() -> batches.preview(holder, "x.csv", new byte[0])).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> batches.preview(admin, "x.csv", "titulo\nx\n".getBytes(UTF_8)))
                .isInstanceOf(RuleViolation.class);
    }
}
