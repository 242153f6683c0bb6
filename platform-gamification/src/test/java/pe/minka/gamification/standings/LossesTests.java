package pe.minka.gamification.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.RecognitionTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.Offices;
import pe.minka.gamification.People;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;

/** A change that is taken back takes what only it gave, and nothing for any other reason. */
@RecognitionTest
@Transactional
class LossesTests {

    /** More than anybody has in other tests of this season. */
    private static final int MUCH = 900;

    private static final int MORE = 1000;
    private static final int EACH = 80;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Standings standings;

    @Autowired
    private Ladders ladders;

    @Autowired
    private LadderUndoing undoing;

    @Autowired
    private People people;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void aPracticeThatLapsedMeanwhileTakesNothingFromWhoHasEnoughForWhatWasBefore() {
        var enough = holder();
        var scarce = holder();
        change(MORE);
        change(MUCH);
        assertThat(standings.of(enough).reached()).isEqualTo(Standing.TRANSFORMING);
        assertThat(standings.of(scarce).reached()).isEqualTo(Standing.TRANSFORMING);
        contribute(enough);
        jdbc.sql("""
                update practice p
                set in_force_until = now() - interval '1 day'
                from practice_team t
                where t.practice = p.id and t.member in (:both)
                """).param("both", List.of(enough.value(), scarce.value())).update();

        var admin = offices.administrator();
        var view = undoing.look(admin).orElseThrow();
        undoing.undo(admin, view.undone().ladder().version(), view.stamp(), new Reason("Se guardó por error"));

        assertThat(standings.of(enough).reached()).isEqualTo(Standing.TRANSFORMING);
        assertThat(standings.of(scarce).reached()).isNotEqualTo(Standing.TRANSFORMING);
    }

    /** With enough for the lower one of both. */
    private MemberId holder() {
        var member = people.member();
        IntStream.rangeClosed(0, MUCH / EACH).forEach(number -> contribute(member));
        offices.advance(member, "1 day");
        return member;
    }

    private void contribute(MemberId member) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_ADVANCED);
        ledger.record(Contribution.accepted(cause, member, "Aulas", "/practicas/PR", clock.instant()));
    }

    private void change(int points) {
        var wanted = new Ladder(
                ladders.current().version(),
                new Step(Standing.PARTICIPATING, "Participativo", 0, 0),
                new Step(Standing.DISTINGUISHED, "Destacado", MUCH, 1),
                new Step(Standing.TRANSFORMING, "Transformador", points, 1));
        var admin = offices.administrator();
        ladders.change(
                admin,
                wanted,
                new Reason("Lo acordó la mesa"),
                ladders.look(admin, wanted).stamp());
    }
}
