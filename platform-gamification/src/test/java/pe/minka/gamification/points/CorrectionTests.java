package pe.minka.gamification.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.RecognitionTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.Offices;
import pe.minka.gamification.People;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.Books;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.standings.Standings;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.shared.Forbidden;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

@RecognitionTest
class CorrectionTests {

    private static final String AUDIT = "select action from audit_entry where subject = :member order by serial";

    @Autowired
    private Ledger ledger;

    @Autowired
    private PointsCorrections corrections;

    @Autowired
    private MyPoints points;

    @Autowired
    private Standings standings;

    @Autowired
    private PointsForgetting forgetting;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Books books;

    @Autowired
    private People people;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private String season = "";
    private MemberId nilda = new MemberId(new UUID(0, 0));

    @BeforeEach
    void somebody() {
        nilda = people.member();
        season = corrections.seasons().getFirst();
    }

    @AfterEach
    void everythingAddsUp() {
        assertThat(books.differences()).isEmpty();
    }

    @Test
    void aSecondAdministratorMakesACorrectionCountAndTheMemberReadsWhy() {
        var first = offices.administrator();
        var second = offices.administrator();
        var id = corrections.propose(first, proposal(7));
        assertThat(books.score(nilda)).isZero();

        corrections.approve(second, id);

        assertThat(books.score(nilda, season)).isEqualTo(7);
        var line = points.page(nilda, PointsFilter.ALL, new PageRequest(1, 5))
                .items()
                .getFirst();
        assertThat(line.why()).isEqualTo(Why.CORRECTION);
        assertThat(line.words()).isEqualTo("Faltaba un aporte");
        assertThat(audited()).containsExactly("recognition.correctionProposed", "recognition.correctionApproved");
        assertThat(corrections.decided(first)).extracting(CorrectionView::id).contains(id);
        assertThatThrownBy(() -> corrections.decline(second, id, new Reason("Tarde")))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void whoProposedItDoesNotDecideAndTheAttemptIsWrittenDown() {
        Access first = offices.administrator();
        var id = corrections.propose(first, proposal(7));

        assertThatThrownBy(() -> corrections.approve(first, id)).isInstanceOf(Forbidden.class);
        assertThat(audited()).contains("decision.refused");
        assertThatThrownBy(() -> corrections.withdraw(offices.administrator(), id))
                .isInstanceOf(Forbidden.class);
        corrections.withdraw(first, id);
        assertThat(corrections.find(first, id).outcome()).isEqualTo(CorrectionView.Outcome.WITHDRAWN);
        assertThat(books.entries(nilda)).isEmpty();
    }

    @Test
    void nobodyCorrectsTheirOwnPoints() {
        Access first = offices.administrator();
        Access second = offices.administrator();
        nilda = second.id();
        var own = new ProposeCorrection(first.id(), season, 5, new Reason("Para mí"));
        assertThatThrownBy(() -> corrections.propose(first, own)).isInstanceOf(RuleViolation.class);

        var id = corrections.propose(first, proposal(5));
        assertThatThrownBy(() -> corrections.approve(second, id)).isInstanceOf(Forbidden.class);
    }

    @Test
    void oneWaitsAtATimeAndADeclinedOneChangesNothing() {
        Access first = offices.administrator();
        var id = corrections.propose(first, proposal(5));
        assertThatThrownBy(() -> corrections.propose(first, proposal(6))).isInstanceOf(RuleViolation.class);

        corrections.decline(offices.administrator(), id, new Reason("No corresponde"));

        assertThat(books.entries(nilda)).isEmpty();
        corrections.propose(first, proposal(6));
    }

    @Test
    void onlyPointsTakenForCauseCostAStanding() {
        contribute(ContributionKind.PRACTICE_PUBLISHED);
        contribute(ContributionKind.PRACTICE_ADVANCED);
        contribute(ContributionKind.LESSON_PUBLISHED);
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.DISTINGUISHED);

        decide(-5);
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.DISTINGUISHED);
        decide(-10);
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.PARTICIPATING);
        decide(10);
        assertThat(standings.of(nilda).reached()).isEqualTo(Standing.DISTINGUISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update points_correction set points = 9999",
                "delete from points_correction",
                "update points_correction set outcome = 'APPROVED', decided_by = proposed_by, decided_at = now() where id = :id",
                "update points_correction set outcome = 'APPROVED', decided_by = member, decided_at = now() where id = :id",
                "update points_correction set outcome = 'WITHDRAWN', decided_by = :other, decided_at = now() where id = :id"
            })
    void theDatabaseItselfForbidsIt(String sql) {
        var id = corrections.propose(offices.administrator(), proposal(5));
        var statement = jdbc.sql(sql);
        if (sql.contains(":id")) {
            statement = statement.param("id", id);
        }
        if (sql.contains(":other")) {
            statement = statement.param("other", people.member().value());
        }
        assertThatThrownBy(statement::update).rootCause().hasMessageMatching("(?s).*(permission denied|check).*");
    }

    @Test
    void nothingEntersTheLedgerAsACorrectionThatNobodyApproved() {
        corrections.propose(offices.administrator(), proposal(5));
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into ledger_entry (participant, season, day, kind, subject, occurrence, turn, points, reason,
                                                  at, recorded_at)
                        select c.participant, c.season, current_date, 'CORRECTION', 'correction:' || c.id, '', 1, c.points,
                               'CORRECTION', now(), now()
                        from points_correction c
                        where c.member = :member
                        """).param("member", nilda.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoIsErasedLeavesPointsOfNobody() {
        var id = decide(7);

        transaction.executeWithoutResult(one -> forgetting.forget(nilda));

        var kept = corrections.find(offices.administrator(), id);
        assertThat(kept.member()).isNull();
        assertThat(kept.reason()).isEmpty();
    }

    private UUID decide(int signed) {
        var id = corrections.propose(offices.administrator(), proposal(signed));
        corrections.approve(offices.administrator(), id);
        return id;
    }

    private ProposeCorrection proposal(int signed) {
        return new ProposeCorrection(nilda, season, signed, new Reason("Faltaba un aporte"));
    }

    private List<String> audited() {
        return jdbc.sql(AUDIT)
                .param("member", nilda.value().toString())
                .query(String.class)
                .list();
    }

    private void contribute(ContributionKind kind) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), kind);
        ledger.record(Contribution.accepted(cause, nilda, "Aulas", "/practicas/PR", clock.instant()));
    }
}
