package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import pe.minka.CoreTest;
import pe.minka.files.FileCaller;
import pe.minka.files.Files;
import pe.minka.files.Upload;
import pe.minka.members.Access;
import pe.minka.members.AtOnce;
import pe.minka.samples.DocumentSamples;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

@CoreTest
class PracticeEvidenceTests {

    private static final FileCaller VISITOR = new FileCaller(null, false, Set.of());

    @Autowired
    private Authors authors;

    @Autowired
    private PracticeEvidence evidence;

    @Autowired
    private PracticePublication publication;

    @Autowired
    private PracticeReading reading;

    @Autowired
    private Files files;

    private static FileCaller caller(Access member) {
        return new FileCaller(member.id().actor(), false, Set.of());
    }

    private static Upload register() {
        return new Upload("registro.pdf", new ByteArrayResource(DocumentSamples.pdf()));
    }

    @Test
    void aFileOfADraftIsForItsTeam() {
        var nilda = authors.member("Nilda");
        String code = authors.readyDraft(nilda, "Tutorías");
        evidence.addFile(nilda, code, "Registro de asistencia", register());

        var file = Objects.requireNonNull(
                reading.draft(nilda, code).evidence().getFirst().file());

        assertThat(files.open(file.id(), caller(nilda)).file().name()).isEqualTo("registro.pdf");
        assertThatThrownBy(() -> files.open(file.id(), caller(authors.member("Otto"))))
                .isInstanceOf(NotFound.class);
        publication.publish(nilda, code, "");
        assertThat(files.open(file.id(), VISITOR).file().name()).isEqualTo("registro.pdf");
        assertThat(reading.page(code).evidence()).hasSize(1);
    }

    @Test
    void whatIsAddedAfterwardsWaitsForTheNextVersion() {
        var nilda = authors.member("Nilda");
        String code = authors.readyDraft(nilda, "Tutorías");
        publication.publish(nilda, code, "");
        evidence.addFile(nilda, code, "Registro de asistencia", register());

        var file = Objects.requireNonNull(
                reading.draft(nilda, code).evidence().getFirst().file());

        assertThat(reading.page(code).evidence()).isEmpty();
        assertThatThrownBy(() -> files.open(file.id(), VISITOR)).isInstanceOf(NotFound.class);

        assertThat(reading.draft(nilda, code).hasNewEvidence()).isTrue();
        assertThat(publication.publish(nilda, code, "Registro de 2026")).isEqualTo(2);
        assertThat(reading.page(code).evidence()).hasSize(1);
        assertThat(reading.draft(nilda, code).hasNewEvidence()).isFalse();
    }

    @Test
    void aVersionTellsWhatItShowedAsEvidence() {
        var nilda = authors.member("Nilda");
        String code = authors.readyDraft(nilda, "Tutorías");
        var minutes = evidence.addLink(nilda, code, "Acta", "www.gob.pe/acta");
        publication.publish(nilda, code, "");
        evidence.addFile(nilda, code, "Registro de asistencia", register());
        publication.publish(nilda, code, "Registro de 2026");
        evidence.remove(nilda, code, minutes);
        evidence.addLink(nilda, code, "Ordenanza", "www.gob.pe/ordenanza");
        publication.publish(nilda, code, "Ordenanza de 2026");

        assertThat(reading.versions(code))
                .extracting(VersionView::evidence)
                .containsExactly(
                        List.of("Registro de asistencia", "Ordenanza"),
                        List.of("Acta", "Registro de asistencia"),
                        List.of("Acta"));
    }

    @Test
    void whatIsRemovedIsGoneForEverybody() {
        var nilda = authors.member("Nilda");
        String code = authors.readyDraft(nilda, "Tutorías");
        var id = evidence.addFile(nilda, code, "Registro de asistencia", register());
        var file = Objects.requireNonNull(
                reading.draft(nilda, code).evidence().getFirst().file());

        evidence.remove(nilda, code, id);

        assertThat(reading.draft(nilda, code).evidence()).isEmpty();
        assertThatThrownBy(() -> files.open(file.id(), caller(nilda))).isInstanceOf(NotFound.class);
    }

    @Test
    void aLinkIsAnAddressOfTheWeb() {
        var nilda = authors.member("Nilda");
        String code = authors.draft(nilda, "Tutorías");

        evidence.addLink(nilda, code, "Ordenanza", "www.gob.pe/ordenanza-14");

        assertThat(reading.draft(nilda, code).evidence().getFirst().link())
                .isEqualTo("https://www.gob.pe/ordenanza-14");
    }

    @Test
    void aLinkTypedOnAPhoneIsTheSameAddress() {
        var nilda = authors.member("Nilda");
        String code = authors.draft(nilda, "Tutorías");

        evidence.addLink(nilda, code, "Ordenanza", "Https://WWW.Gob.pe:8443/Ordenanza-14?A=B#C");

        assertThat(reading.draft(nilda, code).evidence().getFirst().link())
                .isEqualTo("https://www.gob.pe:8443/Ordenanza-14?A=B#C");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> evidence.addLink(nilda, code, "Otra", "https://nilda:clave@www.gob.pe/"))
                .extracting(RuleViolation::code)
                .isEqualTo("practices.evidence.secretLink");
    }

    @Test
    void whatIsSentThreeTimesIsThereOnce() throws InterruptedException {
        var nilda = authors.member("Nilda");
        String code = authors.draft(nilda, "Tutorías");
        var link = EvidenceId.next();
        var file = EvidenceId.next();

        assertThat(AtOnce.succeeded(
                        3, () -> evidence.addLink(nilda, code, link, "Ordenanza", "www.gob.pe/ordenanza-14")))
                .isEqualTo(3);
        assertThat(AtOnce.succeeded(3, () -> evidence.addFile(nilda, code, file, "Registro", register())))
                .isEqualTo(3);

        assertThat(reading.draft(nilda, code).evidence())
                .extracting(EvidenceView::id)
                .containsExactlyInAnyOrder(link, file);
    }

    @Test
    void whatIsThereAlreadyIsToldAndWhatWasRemovedMayComeAgain() {
        var nilda = authors.member("Nilda");
        String code = authors.draft(nilda, "Tutorías");
        var link = evidence.addLink(nilda, code, "Ordenanza", "www.gob.pe/ordenanza-14");
        evidence.addFile(nilda, code, "Registro", register());

        known("link", () -> evidence.addLink(nilda, code, "Otra", " https://www.gob.pe/ordenanza-14"));
        known("link", () -> evidence.addLink(nilda, code, link, "Otra", "https://www.gob.pe/ordenanza-14"));
        known("file", () -> evidence.addFile(nilda, code, "Otro registro", register()));
        assertThat(evidence.addLink(nilda, code, link, "Acta", "www.gob.pe/acta"))
                .isNotEqualTo(link);

        evidence.remove(nilda, code, link);
        assertThat(evidence.addLink(nilda, code, link, "Ordenanza", "www.gob.pe/ordenanza-14"))
                .isNotEqualTo(link);
        assertThat(reading.draft(nilda, code).evidence()).hasSize(3);
    }

    private static void known(String field, ThrowingCallable sending) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(sending)
                .satisfies(told -> assertThat(told.field()).isEqualTo(field))
                .extracting(RuleViolation::code)
                .isEqualTo("practices.evidence.known." + field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "javascript:alert(1)", "ftp://gob.pe/x", "https://", "hola que tal", "http://intranet/x"})
    void whatIsNoAddressIsSaid(String link) {
        var nilda = authors.member("Nilda");
        String code = authors.draft(nilda, "Tutorías");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> evidence.addLink(nilda, code, "Ordenanza", link))
                .extracting(RuleViolation::field)
                .isEqualTo("link");
    }
}
