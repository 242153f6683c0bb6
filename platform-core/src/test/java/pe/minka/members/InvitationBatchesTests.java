package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;
import pe.minka.audit.AuditFilter;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditView;
import pe.minka.members.InvitationRow.Outcome;
import pe.minka.members.InvitationRow.Problem;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

@CoreTest
class InvitationBatchesTests {

    private static final String HEADER = "Nombres,Apellidos,Correo,Entidad,Cargo\n";
    private static final PageRequest FIRST = new PageRequest(1, 200);

    @Autowired
    private InvitationBatches batches;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Townsfolk people;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aFileIsLookedAtBeforeAnybodyIsInvited() {
        var admin = people.national();
        String mail = people.freshMail();
        var id = upload(admin, "Ana,Alca," + mail.toUpperCase(Locale.ROOT) + ",UGEL 050003,Especialista\n");

        var batch = batches.find(admin, id);
        assertThat(batch.status()).isEqualTo(InvitationBatch.Status.PREVIEW);
        assertThat(batch.counts()).isEqualTo(new InvitationBatch.Counts(1, 0, 0));
        assertThat(rows(admin, id, Outcome.INVITE)).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.mail()).isEqualTo(mail);
        });
        assertThat(members(mail)).isZero();

        assertThat(batches.confirm(admin, id)).isOne();
        assertThat(members(mail)).isOne();
        assertThat(batches.find(admin, id).invited()).isOne();
        assertThat(rows(admin, id, Outcome.INVITE)).as("rows are not kept").isEmpty();
        assertThat(actions(id)).containsExactly("invitations.confirmed");
        assertThat(invitations
                        .list(admin, new Invitations.Filter(null, id), FIRST)
                        .items())
                .hasSize(1);
    }

    @Test
    void everyRowSaysWhatIsWrongWithIt() {
        var admin = people.regional("AYA");
        String twice = people.freshMail();
        var id = upload(admin, """
                ,Alca,a@ugel.gob.pe,UGEL 050003,Especialista
                Ana,,b@ugel.gob.pe,UGEL 050003,Especialista
                Ana,Alca,,UGEL 050003,Especialista
                Ana,Alca,ana arroba ugel,UGEL 050003,Especialista
                Ana,Alca,c@ugel.gob.pe,,Especialista
                Ana,Alca,d@ugel.gob.pe,Zzzyx Qwrtp,Especialista
                Ana,Alca,e@ugel.gob.pe,UGEL La Unión,Especialista
                Ana,Alca,f@ugel.gob.pe,UGEL 120005,Especialista
                Ana,Alca,g@ugel.gob.pe,UGEL 050003,
                Ana,Alca,%s,UGEL 050003,Especialista
                Ana,Alca,%s,UGEL 050003,Especialista
                Ana,Alca,h@ugel.gob.pe,UGEL 050003,Especialista,y más
                """.formatted(twice, twice.toUpperCase(Locale.ROOT)));

        assertThat(rows(admin, id, Outcome.ERROR))
                .extracting(row -> row.line() + " "
                        + row.problems().stream().map(Problem::code).collect(Collectors.joining(" ")))
                .containsExactly(
                        "2 members.row.givenNames",
                        "3 members.row.surnames",
                        "4 members.row.mailMissing",
                        "5 members.row.mail",
                        "6 members.row.organisationMissing",
                        "7 members.row.organisationUnknown",
                        "8 members.row.organisationAmbiguous",
                        "9 members.row.organisationElsewhere",
                        "10 members.row.post",
                        "12 members.row.repeated",
                        "13 members.row.extraCells");
        assertThat(rows(admin, id, Outcome.INVITE))
                .extracting(InvitationRow::line)
                .containsExactly(11);
        assertThat(batches.confirm(admin, id)).isOne();
    }

    @Test
    void anOrganisationIsUnderstoodByCodeNameNameWithRegionAndAlias() {
        var admin = people.national();
        for (var text : List.of(
                "ugel-050003",
                "UGEL 050003",
                "UGEL Huancasancos",
                "ugel huanca sancos",
                "\"UGEL Huancasancos · Ayacucho\"",
                "DRELM")) {
            var id = upload(admin, "Ana,Alca," + people.freshMail() + "," + text + ",Especialista\n");
            assertThat(batches.find(admin, id).counts().invite()).as(text).isOne();
        }
    }

    @Test
    void rolesNeverComeByFile() {
        var admin = people.national();
        String mail = people.freshMail();
        var id = batches.upload(
                admin,
                "gente.csv",
                ("Nombres;Apellidos;Correo;Entidad;Cargo;Rol;Estado;Región\n" + "Ana;Alca;" + mail
                                + ";UGEL 050003;Especialista;ADMINISTRATOR;ACTIVE;*\n")
                        .getBytes(Charset.forName("windows-1252")));

        assertThat(batches.find(admin, id).ignoredColumns()).containsExactly("rol", "estado", "region");
        batches.confirm(admin, id);

        var invited = invitations
                .list(admin, new Invitations.Filter(null, id), FIRST)
                .items()
                .getFirst()
                .person();
        assertThat(invited.status()).isEqualTo(MemberStatus.INVITED);
        assertThat(invited.grants()).isEmpty();
    }

    @Test
    void whoIsKnownIsLeftOutAlsoWhenItHappensAfterThePreview() {
        var admin = people.national();
        var member = directory
                .find(people.active("Beto", "Barrios", people.organisation("AYA")))
                .orElseThrow();
        String mail = people.freshMail();
        var id = upload(
                admin,
                "Beto,Barrios," + member.mail() + ",UGEL 050003,Jefe\nAna,Alca," + mail
                        + ",UGEL 050003,Jefa\nEva,Egúsquiza," + people.freshMail() + ",UGEL 050003,Jefa\n");
        assertThat(batches.find(admin, id).counts()).isEqualTo(new InvitationBatch.Counts(2, 1, 0));

        invitations.invite(
                admin, new Invitee("Ana", "Alca", new MailAddress(mail), people.organisation("AYA"), "Jefa"));

        assertThat(batches.confirm(admin, id)).isOne();
    }

    @Test
    void aFileMustHaveItsColumnsAndAtMostAThousandRows() {
        var admin = people.national();
        assertThatThrownBy(() ->
                        batches.upload(admin, "x.csv", "Nombres,Correo\nAna,a@b.pe\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(RuleViolation.class, rule -> {
                    assertThat(rule.code()).isEqualTo("members.sheet.columns");
                    assertThat(rule.arguments()).containsExactly("apellidos, entidad, cargo");
                });
        assertThatThrownBy(() -> upload(admin, "")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> upload(admin, many(1_001, "x"))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aThousandAreInvitedAndTakenBackInOneGo() {
        var admin = people.national();
        var id = upload(admin, many(1_000, "masivo"));
        long started = System.nanoTime();

        assertThat(batches.confirm(admin, id)).isEqualTo(1_000);
        assertThat(batches.undo(admin, id)).isEqualTo(1_000);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(60));
        assertThat(members("masivo%")).isZero();
        assertThat(batches.find(admin, id).status()).isEqualTo(InvitationBatch.Status.UNDONE);
    }

    @Test
    void undoingLeavesThoseWhoHaveAnswered() {
        var admin = people.national();
        var id = upload(admin, many(3, "respuesta"));
        batches.confirm(admin, id);
        jdbc.sql("""
                        update member
                        set status = 'ACTIVE', consented_at = now(), joined_at = now(), password = 'x'
                        where mail = 'respuesta1@ugel.gob.pe'
                        """).update();

        assertThat(batches.undo(admin, id)).isEqualTo(2);
        assertThat(members("respuesta%")).isOne();
        assertThatThrownBy(() -> batches.undo(admin, id)).isInstanceOf(RuleViolation.class);
        assertThat(actions(id)).containsExactly("invitations.undone", "invitations.confirmed");
    }

    @Test
    void fiftyConfirmationsAtOnceInviteOnce() throws InterruptedException {
        var admin = people.national();
        var id = upload(admin, many(5, "carrera"));

        assertThat(AtOnce.succeeded(50, () -> batches.confirm(admin, id))).isOne();

        assertThat(members("carrera%")).isEqualTo(5);
        assertThat(actions(id)).containsExactly("invitations.confirmed");
    }

    @Test
    void aFileIsTheBusinessOfWhoSentItAndOfNationalAdministrators() {
        var admin = people.regional("AYA");
        var id = upload(admin, "Ana,Alca," + people.freshMail() + ",UGEL 050003,Especialista\n");
        var neighbour = people.regional("AYA");

        assertThatThrownBy(() -> batches.find(neighbour, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> batches.confirm(neighbour, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> batches.discard(neighbour, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> batches.undo(neighbour, id)).isInstanceOf(NotFound.class);
        assertThat(batches.recent(neighbour)).isEmpty();
        assertThat(batches.find(people.national(), id).uploadedBy()).isEqualTo(admin.id());
        var moderator = people.holding(Role.MODERATOR, null, "AYA");
        assertThatThrownBy(() -> batches.find(moderator, id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> upload(moderator, many(1, "no"))).isInstanceOf(Forbidden.class);
    }

    @Test
    void aPreviewIsThrownAwayOnDemandAndAfterADay() {
        var admin = people.national();
        var discarded = upload(admin, many(1, "descarte"));
        batches.discard(admin, discarded);
        assertThatThrownBy(() -> batches.find(admin, discarded)).isInstanceOf(NotFound.class);

        var old = upload(admin, many(1, "descarte"));
        jdbc.sql("update invitation_batch set uploaded_at = uploaded_at - interval '25 hours' where id = :id")
                .param("id", old.value())
                .update();
        batches.forgetOldPreviews();
        assertThatThrownBy(() -> batches.find(admin, old)).isInstanceOf(NotFound.class);
    }

    private InvitationBatchId upload(Access admin, String rows) {
        return batches.upload(admin, "gente.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static String many(int count, String name) {
        return IntStream.range(0, count)
                .mapToObj(n -> "Ana,Alca," + name + n + "@ugel.gob.pe,UGEL 050003,Especialista")
                .collect(Collectors.joining("\n"));
    }

    private List<InvitationRow> rows(Access admin, InvitationBatchId id, Outcome outcome) {
        return batches.rows(admin, id, outcome, FIRST).items();
    }

    private List<String> actions(InvitationBatchId id) {
        var filter = new AuditFilter(null, null, id.value().toString(), null, null, null);
        return audit.page(filter, new PageRequest(1, 10)).items().stream()
                .map(AuditView::action)
                .toList();
    }

    private long members(String mail) {
        return jdbc.sql("select count(*) from member where mail like :mail")
                .param("mail", mail)
                .query(Long.class)
                .single();
    }
}
