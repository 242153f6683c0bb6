package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;
import pe.minka.files.FileCaller;
import pe.minka.files.FileId;
import pe.minka.files.Files;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

@CoreTest
class InvitationOriginalsTests {

    private static final String AGE = """
            update invitation_batch set uploaded_at = uploaded_at - interval '200 days' where id = :id
            """;

    private final InvitationBatches batches;
    private final InvitationOriginals originals;
    private final Files files;
    private final Townsfolk people;
    private final JdbcClient jdbc;

    @Autowired
    InvitationOriginalsTests(
            InvitationBatches batches, InvitationOriginals originals, Files files, Townsfolk people, JdbcClient jdbc) {
        this.batches = batches;
        this.originals = originals;
        this.files = files;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Test
    void theFileIsKeptAsItWasSent() throws IOException {
        var admin = people.regional("AYA");
        String rows = rows();
        var original = original(admin, upload(admin, rows));
        var content = files.open(original, caller(admin));
        assertThat(content.bytes().getInputStream().readAllBytes()).isEqualTo(rows.getBytes(StandardCharsets.UTF_8));
        assertThat(content.file().name()).isEqualTo("gente.csv");
    }

    @Test
    void onlyWhoSentItAndTheNationReadIt() {
        var admin = people.regional("AYA");
        var original = original(admin, upload(admin, rows()));
        assertThat(files.open(original, caller(people.national()))).isNotNull();
        for (var other : new Access[] {people.regional("AYA"), people.regional("ICA"), admin.asMemberOnly()}) {
            assertThatThrownBy(() -> files.open(original, caller(other))).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void itGoesWithTheFileThatIsDiscarded() {
        var admin = people.regional("AYA");
        var batch = upload(admin, rows());
        var original = original(admin, batch);
        batches.discard(admin, batch);
        assertThat(files.find(original)).isEmpty();
    }

    @Test
    void itGoesAfterNinetyDaysHoweverLongNobodyLookedAlthoughTheInvitationsStay() {
        var admin = people.regional("AYA");
        var batch = upload(admin, rows());
        var original = original(admin, batch);
        batches.confirm(admin, batch);
        originals.forgetOld();
        assertThat(files.find(original)).isPresent();
        jdbc.sql(AGE).param("id", batch.value()).update();
        originals.forgetOld();
        assertThat(files.find(original)).isEmpty();
        assertThat(batches.find(admin, batch).invited()).isOne();
    }

    @Test
    void aFileThatIsNoTableLeavesNothing() {
        var admin = people.regional("AYA");
        assertThatThrownBy(() -> upload(admin, rows() + "<script>alert(1)</script>,,,,\n"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("files.active");
    }

    private String rows() {
        return "Nombres,Apellidos,Correo,Entidad,Cargo\nAna,Alca," + people.freshMail() + ",UGEL 050003,Jefa\n";
    }

    private InvitationBatchId upload(Access admin, String rows) {
        return batches.upload(admin, "gente.csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    private FileId original(Access admin, InvitationBatchId batch) {
        return batches.original(admin, batch).orElseThrow();
    }

    private static FileCaller caller(Access member) {
        return new FileCaller(
                member.id().actor(), member.isNationalAdministrator(), Set.copyOf(member.administeredRegions()));
    }
}
