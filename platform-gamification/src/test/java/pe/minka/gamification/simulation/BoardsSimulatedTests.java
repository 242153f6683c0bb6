package pe.minka.gamification.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.Board;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.People;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.members.MemberId;

/** A simulation speaks of each board by itself, and apart of those who are on none. */
@RecognitionTest
class BoardsSimulatedTests {

    private static final String SEASON = "1937";
    private static final Instant THEN = Instant.parse("1937-06-01T15:00:00Z");

    @Autowired
    private Ledger ledger;

    @Autowired
    private People people;

    @Autowired
    private Administrators administrators;

    @Autowired
    private Simulator simulator;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachBoardIsToldByItselfAndWhoIsOnNoneApart() {
        var author = contributed(people.member(), ContributionKind.PRACTICE_PUBLISHED);
        var reviewer = contributed(people.member(), ContributionKind.REVIEW_DONE);
        var advisor = contributed(people.advisor(), ContributionKind.REVIEW_DONE);
        var admin = contributed(administrators.national().id(), ContributionKind.REVIEW_DONE);
        var hidden = contributed(people.member(), ContributionKind.REVIEW_DONE);
        var paused = contributed(people.advisor(), ContributionKind.PRACTICE_PUBLISHED);
        var erased = contributed(people.member(), ContributionKind.PRACTICE_PUBLISHED);
        change("visibility = 'HIDDEN'", hidden);
        change("paused = true", paused);
        change("member = null", erased);

        var simulation = simulator.simulate(administrators.national(), draft());

        assertThat(simulation.boards())
                .containsExactly(
                        new Simulation.BoardPlaces(Board.MEMBERS, new Simulation.Places(1, 1, 0)),
                        new Simulation.BoardPlaces(Board.ADVISORS, new Simulation.Places(0, 0, 1)));
        assertThat(simulation.places()).isEqualTo(new Simulation.Places(1, 1, 1));
        assertThat(simulation.unranked()).isEqualTo(new Simulation.Unranked(1, 1, 1, 1, 2, 2));
        assertThat(simulation.unranked().people()).isEqualTo(4);
        assertThat(simulation.gaining()).isEqualTo(4);
        assertThat(simulation.losing()).isEqualTo(3);
        assertThat(simulation.before().people()).isEqualTo(7);
        assertThat(simulation.regions()).containsExactly(new Share("AYA", 7, 1, 1, 80, 132));
        assertThat(simulation.shifts())
                .extracting(Shift::board, Shift::member, Shift::move, Shift::change)
                .containsExactlyInAnyOrder(
                        tuple(Board.MEMBERS, reviewer, Move.RISES, 25),
                        tuple(Board.MEMBERS, author, Move.FALLS, -16),
                        tuple(Board.ADVISORS, advisor, Move.STAYS, 25),
                        tuple(Board.NONE, admin, Move.UNRANKED, 25),
                        tuple(Board.NONE, null, Move.UNRANKED, 25),
                        tuple(Board.NONE, null, Move.UNRANKED, -16),
                        tuple(Board.NONE, null, Move.UNRANKED, -16));
        assertThat(simulation.shifts()).extracting(Shift::board).isSorted();
    }

    private MemberId contributed(MemberId member, ContributionKind kind) {
        ledger.record(Contribution.accepted(Cause.once("practice:" + UUID.randomUUID(), kind), member, "A", "/", THEN));
        return member;
    }

    private void change(String what, MemberId member) {
        jdbc.sql("update participant set " + what + " where member = ?")
                .param(member.value())
                .update();
    }

    private static DraftRules draft() {
        return new DraftRules(
                SEASON,
                Map.of(
                        ContributionKind.PRACTICE_PUBLISHED, terms(4),
                        ContributionKind.REVIEW_DONE, terms(30)));
    }

    private static RuleTerms terms(int points) {
        return new RuleTerms(points, Caps.NONE, Moment.ACCEPTANCE, Audience.EVERYBODY, true);
    }
}
