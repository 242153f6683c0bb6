package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.members.Access;
import pe.minka.members.MemberErased;
import pe.minka.practices.route.ReviewNotes;
import pe.minka.practices.sheet.Criterion;
import pe.minka.shared.Forbidden;

@CoreTest
class ReviewDraftsTests {

    private static final ReviewNotes BEGUN = notes("Se nota");
    private static final ReviewNotes MORE = notes("Se nota en las ocho redes");
    private static final ReviewNotes NOTHING = notes("");

    @Autowired
    private Authors authors;

    @Autowired
    private RouteCast cast;

    @Autowired
    private ReviewDrafts drafts;

    @Autowired
    private PracticeReviews reviews;

    private static ReviewNotes notes(String reason) {
        return new ReviewNotes(Map.of(Criterion.IMPACT, new ReviewNotes.Note(null, reason, "")));
    }

    @Test
    void whatWasBegunIsThereOnAnotherMachineUntilItIsSent() {
        var ofelia = cast.regional();
        String code = cast.whole(authors.member("Nilda"));

        assertThat(drafts.save(ofelia, code, 1, BEGUN, 0).orElseThrow().revision())
                .isEqualTo(1);
        assertThat(drafts.save(ofelia, code, 1, MORE, 1).orElseThrow().revision())
                .isEqualTo(2);
        assertThat(drafts.find(ofelia, code).orElseThrow().notes()).isEqualTo(MORE);
        assertThat(drafts.find(cast.regional(), code)).isEmpty();

        reviews.review(ofelia, code, 1, RouteCast.allMet());

        assertThat(drafts.find(ofelia, code)).isEmpty();
    }

    @Test
    void aWindowThatLayOpenDoesNotReplaceWhatAnotherHasKept() {
        var ofelia = cast.regional();
        String code = cast.whole(authors.member("Nilda"));
        drafts.save(ofelia, code, 1, BEGUN, 0);
        drafts.save(ofelia, code, 1, MORE, 1);

        assertThat(drafts.save(ofelia, code, 1, notes("Otra cosa"), 1)).isEmpty();
        assertThat(drafts.save(ofelia, code, 1, notes("Otra cosa"), 0)).isEmpty();
        assertThat(drafts.save(ofelia, code, 1, MORE, 0).orElseThrow().revision())
                .isEqualTo(2);
        assertThat(drafts.find(ofelia, code).orElseThrow().notes()).isEqualTo(MORE);
    }

    @Test
    void whatWasKeptLaterIsKnownToAnOlderPage() {
        var ofelia = cast.regional();
        String code = cast.whole(authors.member("Nilda"));
        drafts.save(ofelia, code, 1, BEGUN, 0);
        drafts.save(ofelia, code, 1, MORE, 1);

        assertThat(drafts.newer(ofelia, code, BEGUN, 1).orElseThrow().notes()).isEqualTo(MORE);
        assertThat(drafts.newer(ofelia, code, BEGUN, 2)).isEmpty();
        assertThat(drafts.newer(ofelia, code, MORE, 1)).isEmpty();
    }

    @Test
    void anEmptyFormIsNothingToKeep() {
        var ofelia = cast.regional();
        String code = cast.whole(authors.member("Nilda"));

        assertThat(drafts.save(ofelia, code, 1, NOTHING, 0)).isPresent();

        assertThat(drafts.find(ofelia, code)).isEmpty();
    }

    @Test
    void itIsForReviewersAloneAndGoesWithThem(Scenario scenario) {
        var nilda = authors.member("Nilda");
        var ofelia = cast.regional();
        String code = cast.whole(nilda);
        drafts.save(ofelia, code, 1, BEGUN, 0);

        for (Access other : java.util.List.of(nilda, authors.member("Otto"))) {
            assertThatThrownBy(() -> drafts.save(other, code, 1, BEGUN, 0)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> drafts.find(other, code)).isInstanceOf(Forbidden.class);
        }
        scenario.publish(new MemberErased(ofelia.id(), java.time.Instant.now()))
                .andWaitForStateChange(() -> drafts.find(ofelia, code).isEmpty(), gone -> gone)
                .andVerify(gone -> assertThat(gone).isTrue());
    }
}
