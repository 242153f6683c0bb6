package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.CoreTest;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Section;
import pe.minka.shared.RuleViolation;
import pe.minka.writing.PartState;

@CoreTest
class PracticesTests {

    @Autowired
    private Authors authors;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeReading reading;

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    @Test
    void aDraftHasACodeATitleAHolderAndAnOrganisation() {
        var nilda = authors.member("Nilda");

        String code = authors.draft(nilda, "Tutorías itinerantes");
        var draft = reading.draft(nilda, code);

        assertThat(code).matches("PR-20\\d\\d-\\d{4}");
        assertThat(draft.title()).isEqualTo("Tutorías itinerantes");
        assertThat(draft.isHeldByMe()).isTrue();
        assertThat(draft.organisations()).singleElement().satisfies(credit -> {
            assertThat(credit.leads()).isTrue();
            assertThat(credit.organisation().code()).isEqualTo("050003");
        });
        assertThat(draft.state(Part.PRESENTATION)).isEqualTo(PartState.IN_PROGRESS);
        assertThat(draft.state(Part.EVIDENCE)).isEqualTo(PartState.NOT_STARTED);
    }

    @Test
    void sendingTheStartTwiceBeginsItOnce() {
        var nilda = authors.member("Nilda");
        var id = PracticeId.next();

        String first = practices.start(nilda, id, "Tutorías");
        String second = practices.start(nilda, id, "Tutorías");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aPracticeNeedsATitleThatFits() {
        var nilda = authors.member("Nilda");

        refused("practices.title.missing", () -> authors.draft(nilda, "  "));
        refused("practices.title.tooLong", () -> authors.draft(nilda, "a".repeat(161)));
    }

    @Test
    void nobodyElseKnowsOfADraft() {
        String code = authors.draft(authors.member("Nilda"), "Tutorías");
        var otto = authors.member("Otto");

        assertThatThrownBy(() -> reading.draft(otto, code)).isInstanceOf(PracticeNotFound.class);
        assertThatThrownBy(() -> reading.page(code)).isInstanceOf(PracticeNotFound.class);
        assertThatThrownBy(() -> authors.write(otto, code, Section.PROBLEM, new Narrative("x"), 0))
                .isInstanceOf(PracticeNotFound.class);
    }

    @Test
    void aDiscardedDraftIsGoneForItsTeamToo() {
        var nilda = authors.member("Nilda");
        String code = authors.draft(nilda, "Tutorías");

        practices.discard(nilda, code);

        assertThatThrownBy(() -> reading.draft(nilda, code)).isInstanceOf(PracticeNotFound.class);
    }

    @Test
    void severalOrganisationsCanBeCreditedAndOneLeads() {
        var nilda = authors.member("Nilda");
        String code = authors.draft(nilda, "Tutorías");
        var other = authors.organisation(OrganisationKind.UGEL, "050002");

        practices.credit(nilda, code, other);
        practices.letLead(nilda, code, other);

        var credits = reading.draft(nilda, code).organisations();
        assertThat(credits).hasSize(2);
        assertThat(credits.getFirst().organisation().id()).isEqualTo(other);
        assertThat(credits.getFirst().leads()).isTrue();
        assertThat(credits.getLast().leads()).isFalse();
    }
}
