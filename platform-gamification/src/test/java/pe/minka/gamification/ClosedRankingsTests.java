package pe.minka.gamification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.RecognitionTest;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.seasons.SeasonDesk;
import pe.minka.gamification.seasons.SeasonProof;
import pe.minka.members.MemberId;
import pe.minka.shared.PageRequest;

/** Closed seasons as members read them: what was signed stays, who is named is decided today. Each test has its own year. */
@RecognitionTest
class ClosedRankingsTests {

    private static final PageRequest FIRST = new PageRequest(1, 50);

    @Autowired
    private ClosedRankings closed;

    @Autowired
    private SeasonDesk desk;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RecognitionChoices choices;

    @Autowired
    private People people;

    @Autowired
    private Administrators administrators;

    @Autowired
    private JdbcClient jdbc;

    private MemberId reader = new MemberId(UUID.randomUUID());

    @BeforeEach
    void read() {
        reader = people.member();
    }

    @Test
    void whatIsCorrectedLaterStandsBesideWhatWasSigned() {
        var nilda = people.member();
        var cause = publish(nilda, "1921");
        publish(nilda, "1921");
        var rosa = people.member();
        publish(rosa, "1921");
        close("1921");
        ledger.withdraw(cause, Instant.parse("1923-01-01T12:00:00Z"));

        var rows = page("1921").rows();

        assertThat(rows)
                .extracting(ClosedRow::rank, ClosedRow::shared)
                .containsExactly(tuple(1L, false), tuple(2L, false));
        assertThat(rows)
                .extracting(ClosedRow::ending)
                .containsExactly(
                        new ClosedRow.Ending(40, Standing.PARTICIPATING, 20),
                        new ClosedRow.Ending(20, Standing.PARTICIPATING, 20));
        assertThat(rows).extracting(ClosedRow::corrected).containsExactly(true, false);
        assertThat(rows).extracting(ClosedRankingsTests::who).containsExactly(nilda, rosa);
    }

    @Test
    void whoIsNotShownTodayIsOnlyCounted() {
        var hiding = people.member();
        var pausing = people.member();
        var erased = people.member();
        var nameless = people.member();
        var staying = people.member();
        for (var who : List.of(hiding, pausing, erased, nameless, staying)) {
            publish(who, "1922");
        }
        close("1922");

        choices.change(hiding, new RecognitionChoice(Visibility.HIDDEN, false));
        choices.change(pausing, new RecognitionChoice(Visibility.NAMED, true));
        choices.change(nameless, new RecognitionChoice(Visibility.REGION, false));
        jdbc.sql("update participant set member = null, organisation = null, board = 'NONE' where member = :erased")
                .param("erased", erased.value())
                .update();
        var part = page("1922");
        var rows = part.rows();

        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row.rank()).isEqualTo(1));
        assertThat(List.of(part.total(), part.unseen())).containsExactly(2L, 3L);
        assertThat(rows.stream().map(ClosedRow::person).filter(Objects::nonNull))
                .extracting(RankedRow::visibility, RankedRow::region)
                .containsExactlyInAnyOrder(tuple(Visibility.NAMED, "AYA"), tuple(Visibility.REGION, "AYA"));
        assertThat(rows).extracting(ClosedRankingsTests::who).containsOnly(staying, null);
        assertThat(rows).extracting(ClosedRow::own).containsOnly(false);
    }

    @Test
    void nobodyReadsWhetherWhoIsNotShownTiedWithSomebodyOrCameAfter() {
        var tied = people.member();
        var second = people.member();
        publish(tied, "1923");
        publish(tied, "1923");
        var first = people.member();
        publish(first, "1923");
        publish(first, "1923");
        publish(people.member(), "1923");
        var other = people.member();
        publish(other, "1928");
        publish(other, "1928");
        publish(other, "1928");
        publish(second, "1928");
        publish(second, "1928");
        publish(people.member(), "1928");
        close("1923");
        close("1928");
        assertThat(page("1923").rows()).extracting(ClosedRow::shared).containsExactly(true, true, false);

        choices.change(tied, new RecognitionChoice(Visibility.HIDDEN, false));
        choices.change(second, new RecognitionChoice(Visibility.HIDDEN, false));

        assertThat(List.of(page("1923"), page("1928"))).allSatisfy(part -> {
            assertThat(part.rows())
                    .extracting(ClosedRow::rank, ClosedRow::shared)
                    .containsExactly(tuple(1L, false), tuple(3L, false));
            assertThat(part.unseen()).isEqualTo(1);
        });
        assertThat(closed.page("1923", Board.MEMBERS, FIRST, tied).rows())
                .as("who hides reads their own place among the others")
                .extracting(ClosedRow::rank, ClosedRow::shared)
                .containsExactly(tuple(1L, true), tuple(1L, true), tuple(3L, false));
    }

    @Test
    void thePlacesOfWhoIsNotShownLeaveNoHoleInAPage() {
        for (int i = 0; i < 4; i++) {
            publish(people.member(), "1919");
        }
        close("1919");
        var hiding = who(page("1919").rows().getFirst());
        choices.change(Objects.requireNonNull(hiding), new RecognitionChoice(Visibility.HIDDEN, false));

        var part = closed.page("1919", Board.MEMBERS, new PageRequest(1, 2), reader);

        assertThat(part.rows()).hasSize(2).extracting(ClosedRow::shared).containsOnly(true);
        assertThat(List.of(part.before(), part.after(), part.unseen())).containsExactly(0L, 1L, 1L);
    }

    @Test
    void whoHidesStillReadsTheirOwnPlaceWithTheThreeBesideIt() {
        for (int i = 1; i <= 9; i++) {
            var who = i == 5 ? reader : people.member();
            for (int each = 0; each < i; each++) {
                publish(who, "1924");
            }
        }
        close("1924");
        choices.change(reader, new RecognitionChoice(Visibility.HIDDEN, false));

        var near = closed.around("1924", Board.MEMBERS, reader).orElseThrow();

        assertThat(near.rows())
                .extracting(ClosedRow::rank, ClosedRow::own)
                .containsExactly(
                        tuple(2L, false),
                        tuple(3L, false),
                        tuple(4L, false),
                        tuple(5L, true),
                        tuple(6L, false),
                        tuple(7L, false),
                        tuple(8L, false));
        assertThat(near.rows().get(3).ending()).isEqualTo(new ClosedRow.Ending(100, Standing.PARTICIPATING, 100));
        assertThat(List.of(near.before(), near.after(), near.total())).containsExactly(1L, 1L, 9L);
        assertThat(closed.around("1924", Board.MEMBERS, people.member())).isEmpty();
        assertThat(closed.around("1924", Board.ADVISORS, reader)).isEmpty();
    }

    @Test
    void pagesShowEveryPlaceOnce() {
        for (int i = 0; i < 5; i++) {
            publish(people.member(), "1925");
        }
        close("1925");

        List<@Nullable MemberId> seen = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            var part = closed.page("1925", Board.MEMBERS, new PageRequest(page, 2), reader);
            assertThat(part.total()).isEqualTo(5);
            part.rows().forEach(row -> seen.add(who(row)));
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates().doesNotContainNull();
        var beyond = closed.page("1925", Board.MEMBERS, new PageRequest(9, 2), reader);
        assertThat(beyond.rows()).isEmpty();
        assertThat(beyond.total()).isEqualTo(5);
    }

    @Test
    void whoStayedAwayThenHasPointsAndNoPlace() {
        choices.change(reader, new RecognitionChoice(Visibility.NAMED, false));
        publish(reader, "1926");
        choices.change(reader, new RecognitionChoice(Visibility.HIDDEN, false));
        close("1926");
        choices.change(reader, new RecognitionChoice(Visibility.NAMED, false));

        assertThat(page("1926").total()).isZero();
        assertThat(closed.own("1926", reader)).hasValueSatisfying(own -> {
            assertThat(own.ranked()).isFalse();
            assertThat(own.points()).isEqualTo(20);
        });
        assertThat(closed.own("1926", people.member())).isEmpty();
    }

    @Test
    void onlyWhatWasClosedIsThere() {
        publish(people.member(), "1927");
        assertThat(closed.find("1927")).isEmpty();
        assertThat(closed.find("nada")).isEmpty();

        close("1927");
        assertThat(closed.find("1927")).map(SeasonProof::people).contains(1);
        assertThat(closed.seasons()).extracting(SeasonProof::season).contains("1927");
    }

    private ClosedStretch page(String season) {
        return closed.page(season, Board.MEMBERS, FIRST, reader);
    }

    private static @Nullable MemberId who(ClosedRow row) {
        var person = row.person();
        var member = person == null ? null : person.member();
        return member == null ? null : member.id();
    }

    private void close(String season) {
        desk.close(administrators.national(), season);
    }

    private Cause publish(MemberId member, String year) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_PUBLISHED);
        ledger.record(Contribution.accepted(
                cause, member, "Aulas", "/practicas/PR", Instant.parse(year + "-06-01T15:00:00Z")));
        return cause;
    }
}
