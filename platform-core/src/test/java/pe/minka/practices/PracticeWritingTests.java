package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.CoreTest;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.writing.Saving;
import pe.minka.writing.Saving.Overtaken;
import pe.minka.writing.Saving.Saved;

@CoreTest
class PracticeWritingTests {

    @Autowired
    private PracticeEvidence evidence;

    @Autowired
    private Authors authors;

    @Autowired
    private PracticeReading reading;

    @Autowired
    private PracticeTeams teams;

    @Test
    void whatIsSavedIsReadAsItWasTyped() {
        var nilda = authors.member("Nilda");
        String code = authors.draft(nilda, "Tutorías");
        var proof = evidence.addLink(nilda, code, "Registro", "https://www.gob.pe/registro");
        var item = new Results.Item(
                UUID.randomUUID(), "Menos abandono", "7,1 %", "12,4 %", "", "", "junio", Set.of(proof.value()));

        var saved = authors.write(nilda, code, Section.RESULTS, new Results(List.of(item)), 0);

        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saved.class, done -> assertThat(done.revision()).isEqualTo(1));
        assertThat(reading.draft(nilda, code).sheet().results().items()).containsExactly(item);
    }

    @Test
    void aResultIsBackedByWhatThePracticeHasOrHasHad() {
        var nilda = authors.member("Nilda");
        String code = authors.draft(nilda, "Tutorías");
        var proof = evidence.addLink(nilda, code, "Registro", "https://www.gob.pe/registro");
        var elsewhere = evidence.addLink(nilda, authors.draft(nilda, "Otra"), "Acta", "https://www.gob.pe/acta");

        for (UUID unknown : List.of(UUID.randomUUID(), elsewhere.value())) {
            assertThatThrownBy(() -> authors.write(
                            nilda, code, Section.RESULTS, new Results(List.of(backed(proof.value(), unknown))), 0))
                    .isInstanceOfSatisfying(
                            UnknownEvidence.class,
                            fact -> assertThat(fact.field()).isEqualTo("items[0].evidence"));
        }
        evidence.remove(nilda, code, proof);
        assertThat(authors.write(nilda, code, Section.RESULTS, new Results(List.of(backed(proof.value()))), 0))
                .isInstanceOf(Saved.class);
    }

    private static Results.Item backed(UUID... evidence) {
        return new Results.Item(UUID.randomUUID(), "Menos abandono", "", "", "", "", "", Set.of(evidence));
    }

    @Test
    void everySavingHasItsRevision() {
        var nilda = authors.member("Nilda");
        String code = authors.draft(nilda, "Tutorías");

        authors.write(nilda, code, Section.PROBLEM, new Narrative("Uno"), 0);
        authors.write(nilda, code, Section.PROBLEM, new Narrative("Dos"), 1);

        assertThat(reading.draft(nilda, code).revision(Section.PROBLEM)).isEqualTo(2);
        assertThat(authors.past(code, Section.PROBLEM))
                .as("one sitting is one text")
                .isEmpty();
    }

    @Test
    void sendingTheSameTextTwiceSavesItOnce() {
        var nilda = authors.member("Nilda");
        String code = authors.draft(nilda, "Tutorías");

        authors.write(nilda, code, Section.PROBLEM, new Narrative("Uno"), 0);
        var again = authors.write(nilda, code, Section.PROBLEM, new Narrative("Uno "), 0);

        assertThat(again)
                .isInstanceOfSatisfying(
                        Saved.class, saved -> assertThat(saved.revision()).isEqualTo(1));
    }

    @Test
    void whoComesLaterGetsBothTextsAndOverwritesNothing() {
        var nilda = authors.member("Nilda");
        var rosalia = authors.member("Rosalía");
        String code = authors.draft(nilda, "Tutorías");
        join(nilda, code, rosalia);

        authors.write(nilda, code, Section.PROBLEM, new Narrative("De Nilda"), 0);
        var later = authors.write(rosalia, code, Section.PROBLEM, new Narrative("De Rosalía"), 0);

        assertThat(later).isInstanceOfSatisfying(Overtaken.class, overtaken -> {
            assertThat(overtaken.theirs()).isEqualTo(new Narrative("De Nilda"));
            assertThat(overtaken.by()).isEqualTo(nilda.id());
            assertThat(overtaken.revision()).isEqualTo(1);
        });
        assertThat(reading.draft(nilda, code).sheet().problem().text()).isEqualTo("De Nilda");
    }

    @Test
    void whatSomebodyElseReplacesIsKept() {
        var nilda = authors.member("Nilda");
        var rosalia = authors.member("Rosalía");
        String code = authors.draft(nilda, "Tutorías");
        join(nilda, code, rosalia);

        authors.write(nilda, code, Section.PROBLEM, new Narrative("De Nilda"), 0);
        authors.write(rosalia, code, Section.PROBLEM, new Narrative("De Rosalía"), 1);

        assertThat(authors.past(code, Section.PROBLEM)).containsExactly("De Nilda");
    }

    @Test
    void ofTwoWhoSaveAtTheSameMomentOneIsOvertaken() throws Exception {
        var nilda = authors.member("Nilda");
        String code = authors.draft(nilda, "Tutorías");
        var together = new CyclicBarrier(2);
        Callable<Saving<SectionContent>> one = () -> {
            together.await();
            return authors.write(nilda, code, Section.DESCRIPTION, new Narrative("Uno"), 0);
        };
        Callable<Saving<SectionContent>> other = () -> {
            together.await();
            return authors.write(nilda, code, Section.DESCRIPTION, new Narrative("Otro"), 0);
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(one);
            var second = threads.submit(other);
            assertThat(List.of(first.get(), second.get()))
                    .hasOnlyElementsOfTypes(Saved.class, Overtaken.class)
                    .hasAtLeastOneElementOfType(Saved.class)
                    .hasAtLeastOneElementOfType(Overtaken.class);
        }
    }

    private void join(pe.minka.members.Access holder, String code, pe.minka.members.Access other) {
        teams.invite(holder, code, other.id());
        var invitation = teams.waitingFor(other).getFirst();
        teams.accept(other, invitation.id());
    }
}
