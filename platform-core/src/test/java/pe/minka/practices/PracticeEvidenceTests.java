package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.Set;
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
