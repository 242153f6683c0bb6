package pe.minka.gamification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.gamification.ranking.BothBoards;
import pe.minka.gamification.ranking.Crowd;
import pe.minka.members.MemberId;

/** What those who share a rank are told of it; each test in a season of its own. */
@RankingTest
class RankingTiesTests {

    @Autowired
    private Rankings rankings;

    @Autowired
    private Crowd crowd;

    @Autowired
    private People people;

    @Autowired
    private BothBoards both;

    @Autowired
    private JdbcClient jdbc;

    private SeasonOfOwn own;
    private String season;
    private Ranking national;
    private MemberId reader;

    @BeforeEach
    void read() {
        own = new SeasonOfOwn(crowd, people);
        season = own.season();
        national = own.national();
        reader = people.member();
    }

    private RankingPage<RankedRow> page() {
        both.assertBecomeTheSame(season);
        return rankings.page(national, null, 50, reader);
    }

    @Test
    void whoSharesARankKnowsItAlsoWhereAPageEnds() {
        List.of(9, 9, 9, 4).forEach(own::withPoints);
        both.assertBecomeTheSame(season);

        var first = rankings.page(national, null, 1, reader);
        var second = rankings.page(national, first.next(), 1, reader);
        var third = rankings.page(national, second.next(), 2, reader);

        assertThat(List.of(first, second, third))
                .flatExtracting(RankingPage::rows)
                .extracting(RankedRow::tie)
                .containsExactly(Tie.SHARED, Tie.SHARED, Tie.SHARED, Tie.NONE);
        assertThat(third.next()).isNull();
    }

    /** The boards have not heard of it yet: the place is still there, and nobody behind it. */
    @Test
    void aTieWithSomebodyWhoHidesThisMomentNamesNobody() {
        var hiding = own.withPoints(9);
        own.withPoints(9);
        assertThat(page().rows()).extracting(RankedRow::tie).containsOnly(Tie.SHARED);

        jdbc.sql("update participant set visibility = 'HIDDEN' where member = :member")
                .param("member", hiding.value())
                .update();
        var rows = rankings.page(national, null, 50, reader).rows();

        assertThat(rows).extracting(RankedRow::tie).containsExactly(Tie.UNSEEN);
    }

    /** The other one of the rank, whom everybody sees, stands on the other page. */
    @Test
    void whereAPageCutsARankNobodySaysThatTheOthersAreNotShown() {
        List.of(9, 9, 9, 9).forEach(own::withPoints);
        both.assertBecomeTheSame(season);
        var next = rankings.page(national, null, 2, reader).next();

        for (var cursor : Arrays.asList(null, next)) {
            var hiding =
                    rankings.page(national, cursor, 2, reader).rows().getFirst().member();
            jdbc.sql("update participant set visibility = 'HIDDEN' where member = :member")
                    .param("member", Objects.requireNonNull(hiding).id().value())
                    .update();

            assertThat(rankings.page(national, cursor, 2, reader).rows())
                    .isNotEmpty()
                    .extracting(RankedRow::tie)
                    .containsOnly(Tie.SHARED);
        }
    }

    @Test
    void myNeighboursKnowThatTheyShareTheirRankWithSomebodyBeyond() {
        List.of(90, 90, 80, 70, 50, 40, 30, 30).forEach(own::withPoints);
        own.withPoints(reader, 60);
        both.assertBecomeTheSame(season);

        var around = rankings.around(national, reader);

        assertThat(around.rows())
                .extracting(RankedRow::points, RankedRow::rank, RankedRow::tie)
                .containsExactly(
                        tuple(90, 1L, Tie.SHARED),
                        tuple(80, 3L, Tie.NONE),
                        tuple(70, 4L, Tie.NONE),
                        tuple(60, 5L, Tie.NONE),
                        tuple(50, 6L, Tie.NONE),
                        tuple(40, 7L, Tie.NONE),
                        tuple(30, 8L, Tie.SHARED));
        assertThat(List.of(around.before(), around.after(), around.total())).containsExactly(1L, 1L, 9L);
    }

    @Test
    void myOwnRowKnowsThatItSharesItsRank() {
        own.withPoints(30);
        own.withPoints(reader, 30);
        both.assertBecomeTheSame(season);

        assertThat(rankings.pageWithMe(national, null, 1, reader).me())
                .isNotNull()
                .extracting(RankedRow::tie)
                .isEqualTo(Tie.SHARED);
    }
}
