package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.members.Access;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.Sheet;

@CoreTest
@RecordApplicationEvents
@Transactional
class PracticeTransferTests {

    @Autowired
    private PracticeTransfer transfer;

    @Autowired
    private PracticeCatalogue catalogue;

    @Autowired
    private PracticeReading reading;

    @Autowired
    private ForceUpkeep upkeep;

    @Autowired
    private Authors authors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents told;

    @Test
    void practicesOfAnotherCommunityAreReadAndFoundLikeAllOthers() {
        jdbc.sql("delete from practice_entry").update();
        var holder = authors.member("Nilda");

        transfer.bring(List.of(
                former(holder, "Radio comunitaria", "2024-05-10T15:00:00Z"),
                former(holder, "Podcast escolar", "2024-03-10T15:00:00Z")));
        var library = List.of(former(holder, "Biblioteca viajera", "2024-02-01T15:00:00Z"));
        transfer.bring(library);
        transfer.bring(library);

        assertThat(told.stream(PracticesBrought.class).flatMap(event -> event.practices().stream()))
                .extracting(PracticesBrought.Brought::code, PracticesBrought.Brought::title)
                .containsExactly(
                        tuple("PR-2024-0002", "Radio comunitaria"),
                        tuple("PR-2024-0001", "Podcast escolar"),
                        tuple("PR-2024-0003", "Biblioteca viajera"));
        assertThat(told.stream(PracticesBrought.class).flatMap(event -> event.practices().stream()))
                .extracting(brought -> brought.at(Stage.INTERMEDIATE))
                .contains(Instant.parse("2024-05-20T15:00:00Z"));
        var found = catalogue.search(PracticeSearch.of("radio"), 0, 5);
        assertThat(found.cards()).singleElement().satisfies(card -> {
            assertThat(card.code()).isEqualTo("PR-2024-0002");
            assertThat(card.stage()).isEqualTo(Stage.INTERMEDIATE);
            assertThat(card.others()).isEqualTo(1);
        });
        var page = reading.page("PR-2024-0002");
        assertThat(page.title()).isEqualTo("Radio comunitaria");
        assertThat(page.team()).hasSize(1);
        assertThat(reading.draft(holder, "PR-2024-0002").changes()).isEmpty();
        assertThat(reading.page("PR-2024-0003").title()).isEqualTo("Biblioteca viajera");
    }

    @Test
    void whatLapsedBeforeItCameIsNewsForNobodyAndWhatIsAboutToIs() {
        var holder = authors.member("Nilda");
        var before = former(holder, "Radio comunitaria", "2020-05-10T15:00:00Z");
        var soon = former(
                holder,
                "Podcast escolar",
                Instant.now().minus(Duration.ofDays(355)).toString());

        transfer.bring(List.of(before, soon));
        upkeep.remind();
        upkeep.remind();

        assertThat(told.stream(PracticeLapsed.class))
                .extracting(PracticeLapsed::practice)
                .doesNotContain(before.id());
        assertThat(told.stream(PracticeLapsing.class)
                        .filter(event -> event.practice().equals(soon.id())))
                .extracting(PracticeLapsing::days)
                .containsExactly(15);
    }

    @Test
    void aPracticeCannotHaveReachedAStageItIsNotAt() {
        var holder = authors.member("Nilda");
        var one = former(holder, "Radio comunitaria", "2020-05-10T15:00:00Z");

        assertThatThrownBy(() -> reached(one, Map.of(Stage.ADVANCED, one.publishedAt())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reached(
                        one, Map.of(Stage.INTERMEDIATE, one.publishedAt().minusSeconds(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FormerPractice reached(FormerPractice one, Map<Stage, Instant> reached) {
        return new FormerPractice(
                one.id(),
                one.leading(),
                one.other(),
                one.holder(),
                one.stage(),
                reached,
                one.publishedAt(),
                one.inForceUntil(),
                one.sheet());
    }

    private FormerPractice former(Access holder, String title, String at) {
        var when = Instant.parse(at);
        var sheet = Sheet.EMPTY
                .with(Section.PRESENTATION, Authors.presented(title))
                .with(Section.PROBLEM, new Narrative("Nadie escucha."));
        return new FormerPractice(
                PracticeId.next(),
                holder.organisation(),
                authors.organisation(OrganisationKind.LOCAL_GOVERNMENT, "050300"),
                holder.id(),
                Stage.INTERMEDIATE,
                Map.of(Stage.INTERMEDIATE, when.plus(Duration.ofDays(10))),
                when,
                when.plusSeconds(31_536_000),
                sheet);
    }
}
