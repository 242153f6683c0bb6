package pe.minka.gamification.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.RecognitionTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.Offices;
import pe.minka.gamification.People;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.MemberId;
import pe.minka.practices.CompletedTransfers;
import pe.minka.shared.Peru;

@RecognitionTest
class TransformationsTests {

    @Autowired
    private Ledger ledger;

    @Autowired
    private Standings standings;

    @Autowired
    private Transformations transformations;

    @Autowired
    private CompletedTransfers transfers;

    @Autowired
    private StandingUpkeep upkeep;

    @Autowired
    private People people;

    @Autowired
    private Offices offices;

    @Autowired
    private Clock clock;

    private Instant now = Instant.EPOCH;
    private MemberId nilda = new MemberId(new UUID(0, 0));

    @BeforeEach
    void somebody() {
        now = clock.instant();
        nilda = people.member();
    }

    @Test
    void aTransferOfThisSeasonStandsForAPracticeInForceAtTheLastStage() {
        List.of(ContributionKind.PRACTICE_PUBLISHED, ContributionKind.EXPERT_COMMENT, ContributionKind.LESSON_PUBLISHED)
                .forEach(this::contribute);
        IntStream.range(0, 4).forEach(n -> contribute(ContributionKind.PRACTICE_ADVANCED));
        var lapsed = offices.advance(nilda, "-1 day");
        var today = Peru.dayOf(now);

        offices.transfer(lapsed, "060003", today.minusYears(1));
        upkeep.assess();
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.DISTINGUISHED);

        offices.transfer(lapsed, "060003", today);
        assertThat(Objects.requireNonNull(standings.of(nilda).missing()).practice())
                .isFalse();
        upkeep.assess();
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.TRANSFORMING);
    }

    @Test
    void aTransferCountsForTheTeamItComesFromAndTheOfficeItWentToWhileThePracticeIsThere() {
        var origin = people.member();
        var receiver = people.member("060002");
        var season = standings.of(nilda).season();
        var practice = offices.advance(origin, "-1 day");
        offices.transfer(practice, "060002", Peru.dayOf(now));

        assertThat(transformations.by(Set.of(nilda, origin, receiver), season))
                .containsExactlyInAnyOrder(origin, receiver);

        var today = Peru.dayOf(now);
        var both = Set.of(origin, receiver);
        assertThat(transfers.of(both, today, today)).containsExactlyInAnyOrder(origin, receiver);
        assertThat(List.of(
                        transfers.of(both, today.minusDays(9), today.minusDays(1)),
                        transfers.of(both, today.plusDays(1), today.plusDays(9))))
                .containsOnly(Set.of());

        offices.retract(practice);
        assertThat(transformations.by(Set.of(origin, receiver), season)).isEmpty();
    }

    private void contribute(ContributionKind kind) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), kind);
        ledger.record(Contribution.accepted(cause, nilda, "Aulas", "/practicas/PR", now));
    }
}
