package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.MemberMoved;
import pe.minka.members.Role;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.route.Assessment;
import pe.minka.practices.route.Classification;
import pe.minka.practices.route.ReviewLevel;
import pe.minka.practices.sheet.Criterion;
import pe.minka.practices.sheet.Section;
import pe.minka.shared.Forbidden;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

@CoreTest
class StageRouteTests {

    @Autowired
    private Authors authors;

    @Autowired
    private RouteCast cast;

    @Autowired
    private StageRequests requests;

    @Autowired
    private StageDecisions decisions;

    @Autowired
    private PracticeReviews reviews;

    @Autowired
    private PracticePublication publication;

    @Autowired
    private RouteReading reading;

    @Autowired
    private ReviewInbox inbox;

    @Autowired
    private PracticeReports reports;

    @Autowired
    private RouteReferees referees;

    @Autowired
    private PracticeTeams teams;

    @Autowired
    private JdbcClient jdbc;

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    private String intermediate(Access holder, Access advisor) {
        String code = cast.whole(holder);
        cast.advise(advisor, code);
        decisions.approve(advisor, code, requests.ask(holder, code, ""), "La ficha está completa.");
        return code;
    }

    @Test
    void aPracticeGoesFromInitialToAdvanced(Scenario scenario) {
        var nilda = authors.member("Nilda");
        var ofelia = cast.regional();
        var marina = cast.national();
        String code = intermediate(nilda, ofelia);
        cast.comment(marina, code);

        var request = requests.ask(nilda, code, "Ya está todo.");
        assertThat(reviews.review(ofelia, code, 1, RouteCast.allMet())).isEqualTo(ReviewLevel.TERRITORIAL);
        refused("practices.route.pending", () -> decisions.approve(ofelia, code, request, "Lista."));
        assertThat(reviews.review(marina, code, 1, RouteCast.allMet())).isEqualTo(ReviewLevel.NATIONAL);
        scenario.stimulate(() -> decisions.approve(marina, code, request, "Lista para transferir."))
                .andWaitForEventOfType(PracticeAdvanced.class)
                .matching(advanced -> advanced.code().equals(code) && advanced.stage() == Stage.ADVANCED)
                .toArrive();

        var route = reading.route(nilda, code);
        assertThat(route.stage()).isEqualTo(Stage.ADVANCED);
        assertThat(route.since()).containsOnlyKeys(Stage.values());
        assertThat(route.decisions()).extracting(StageDecision::reason).startsWith("Lista para transferir.");
        assertThat(route.assessments().classification()).isEqualTo(Classification.GOOD);
        assertThat(jdbc.sql("select region from audit_entry where action = 'practice.advanced' and subject = :code")
                        .param("code", code)
                        .query(String.class)
                        .list())
                .containsOnly(RouteCast.HERE);
    }

    @Test
    void nothingIsAskedForBeforeTheTeamHasDoneItsPart() {
        var nilda = authors.member("Nilda");
        String code = cast.published(nilda);

        refused("practices.route.pending", () -> requests.ask(nilda, code, ""));

        assertThat(reading.route(nilda, code).guards())
                .filteredOn(guard -> !guard.met())
                .extracting(Guard::code)
                .containsExactly("strategy", "result", "criteria", "evidence", "advisory");
    }

    @Test
    void whatTheDraftHasAndNobodyReadsWaitsToBePublished() {
        var nilda = authors.member("Nilda");
        String code = cast.published(nilda);
        authors.write(nilda, code, Section.STRATEGY, RouteCast.strategy(), 0);

        var guard = reading.route(nilda, code).guards().stream()
                .filter(one -> one.code().equals("strategy"))
                .findFirst()
                .orElseThrow();

        assertThat(guard.met()).isFalse();
        assertThat(guard.fix()).isEqualTo(Fix.PUBLICATION);
    }

    @Test
    void nobodyDecidesOnTheirOwnPracticeOrOnOneOfTheirOrganisation() {
        var nilda = cast.granted(authors.member("Nilda"), Role.ADVISOR, null);
        var colleague = cast.granted(authors.member("Otto"), Role.ADMINISTRATOR, null);
        var elsewhere = cast.referee("Rita", Role.ADVISOR, RouteCast.ELSEWHERE);
        String code = cast.whole(nilda);
        cast.advise(cast.regional(), code);
        var request = requests.ask(nilda, code, "");

        for (var who : List.of(nilda, colleague, elsewhere, authors.member("Pía", "050002"))) {
            assertThatThrownBy(() -> decisions.approve(who, code, request, "Sí."))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> decisions.stepBack(who, code, Stage.INITIAL, "No."))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> reviews.review(who, code, 1, RouteCast.allMet()))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> cast.advise(who, code)).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void theNationalReviewComesSecondAndFromSomebodyElse() {
        var nilda = authors.member("Nilda");
        var both = cast.granted(cast.regional(), Role.ADVISOR, null);
        var marina = cast.national();
        String code = cast.whole(nilda);

        refused(
                "practices.review.refused.TERRITORIAL_FIRST",
                () -> reviews.review(marina, code, 1, RouteCast.allMet()));
        assertThat(reviews.review(both, code, 1, RouteCast.allMet())).isEqualTo(ReviewLevel.TERRITORIAL);
        refused(
                "practices.review.refused.OTHER_PERSON",
                () -> reviews.review(both, code, 1, RouteCast.verdicts(Set.of(Criterion.IMPACT))));
    }

    @Test
    void nobodyLooksForAKinderReviewerOfTheSameVersion() {
        var nilda = authors.member("Nilda");
        var ofelia = cast.regional();
        var other = cast.referee("Rita", Role.ADVISOR, RouteCast.HERE);
        String code = cast.whole(nilda);
        reviews.review(ofelia, code, 1, RouteCast.verdicts(Set.of(Criterion.SUSTAINABLE)));

        refused("practices.review.refused.REVIEWED", () -> reviews.review(other, code, 1, RouteCast.allMet()));

        var assessments = reading.summary(code).assessments();
        assertThat(assessments.of(Criterion.SUSTAINABLE)).isEqualTo(Assessment.NOT_MET);
        assertThat(assessments.classification()).isEqualTo(Classification.PROMISING);
        reviews.review(ofelia, code, 1, RouteCast.allMet());
        assertThat(reading.summary(code).assessments().classification()).isEqualTo(Classification.GOOD);
    }

    @Test
    void reviewsOfWhatWasRewrittenSinceDoNotCountForTheNextStage() {
        var nilda = authors.member("Nilda");
        var ofelia = cast.regional();
        String code = cast.whole(nilda);
        reviews.review(ofelia, code, 1, RouteCast.allMet());
        reviews.review(cast.national(), code, 1, RouteCast.allMet());
        assertThat(reading.summary(code).assessments().isComplete()).isTrue();

        authors.write(nilda, code, Section.CRITERIA, RouteCast.criteria("Ahora con otra guía"), 1);
        publication.publish(nilda, code, "Otra guía");

        assertThat(reading.summary(code).assessments().isComplete()).isFalse();
        refused(
                "practices.review.newVersion",
                () -> reviews.review(ofelia, code, 1, RouteCast.verdicts(Set.of(Criterion.IMPACT))));
        assertThat(reviews.review(ofelia, code, 2, RouteCast.allMet())).isEqualTo(ReviewLevel.TERRITORIAL);
    }

    @Test
    void theReviewOfWhoJoinsTheTeamLaterDoesNotCount() {
        var nilda = authors.member("Nilda");
        var ofelia = cast.regional();
        String code = cast.whole(nilda);
        reviews.review(ofelia, code, 1, RouteCast.allMet());
        reviews.review(cast.national(), code, 1, RouteCast.allMet());

        teams.invite(nilda, code, ofelia.id());
        teams.accept(ofelia, teams.waitingFor(ofelia).getFirst().id());

        assertThat(reading.summary(code).assessments().isComplete()).isFalse();
        assertThat(reading.summary(code).assessments().reviews()).hasSize(2);
    }

    @Test
    void whatItIsFoundAsFollowsWhoStillReviewedItFromOutside(Scenario scenario) {
        var nilda = authors.member("Nilda");
        var ofelia = cast.regional();
        String code = cast.whole(nilda);
        reviews.review(ofelia, code, 1, RouteCast.allMet());
        assertThat(foundAs(code)).isEqualTo("GOOD");

        jdbc.sql("update member set organisation = :there where id = :id")
                .param("there", nilda.organisation().value())
                .param("id", ofelia.id().value())
                .update();
        scenario.publish(new MemberMoved(ofelia.id(), ofelia.organisation(), nilda.organisation(), Instant.now()))
                .andWaitForStateChange(() -> foundAs(code), "DOCUMENTING"::equals)
                .andVerify(found -> assertThat(found).isEqualTo("DOCUMENTING"));
    }

    @Test
    void whatOthersTookOverIsAReferenceOnlyWhileItIsAdvanced() {
        var nilda = authors.member("Nilda");
        String code = cast.whole(nilda);
        var receiver = authors.organisation(OrganisationKind.UGEL, "050002");
        var transfer = new TransferCompleted(code, TransferKind.REPLICA, receiver, LocalDate.of(2026, 3, 12));

        assertThat(reports.transferCompleted(code, transfer)).isTrue();
        assertThat(reports.transferCompleted(code, transfer)).isFalse();
        assertThat(reading.summary(code).isReference()).isFalse();
        jdbc.sql("update practice set stage = 'ADVANCED' where code = :code")
                .param("code", code)
                .update();

        assertThat(reading.summary(code).replicas()).isEqualTo(1);
        refused(
                "practices.transfer.origin",
                () -> reports.transferCompleted(
                        code,
                        new TransferCompleted(
                                code + "x", TransferKind.REPLICA, nilda.organisation(), LocalDate.of(2026, 3, 12))));
    }

    private String foundAs(String code) {
        return jdbc.sql("select e.classification from practice_entry e join practice p on p.id = e.practice"
                        + " where p.code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    @Test
    void whereTheRegionalOfficeIsAnAuthorSomebodyOfAnotherRegionReviews() {
        var office = authors.member("Nilda", "050003");
        String code = cast.whole(office);
        jdbc.sql("""
                        insert into practice_organisation (practice, organisation, leads)
                        select p.id, o.id, false
                        from practice p, organisation o
                        where p.code = :code and o.kind = 'DRE' and o.code = '050000'
                        """).param("code", code).update();
        var elsewhere = cast.referee("Rita", Role.ADVISOR, RouteCast.ELSEWHERE);

        assertThatThrownBy(() -> reviews.review(cast.regional(), code, 1, RouteCast.allMet()))
                .isInstanceOf(Forbidden.class);
        assertThat(reviews.review(elsewhere, code, 1, RouteCast.allMet())).isEqualTo(ReviewLevel.TERRITORIAL);
    }

    @Test
    void notYetSaysWhatIsMissingAndLetsTheTeamAskAgain() {
        var nilda = authors.member("Nilda");
        var ofelia = cast.regional();
        String code = cast.whole(nilda);
        cast.advise(ofelia, code);
        var first = requests.ask(nilda, code, "");

        refused("practices.words.missing", () -> decisions.notYet(ofelia, code, first, "Falta.", " "));
        decisions.notYet(ofelia, code, first, "Casi.", "Escribir el criterio de impacto.");

        assertThat(reading.route(nilda, code).stage()).isEqualTo(Stage.INITIAL);
        assertThat(requests.ask(nilda, code, "")).isNotEqualTo(first);
        refused("practices.route.closed", () -> decisions.approve(ofelia, code, first, "Sí."));
    }

    @Test
    void aStepBackNeedsAReasonAndClosesWhatWasAsked() {
        var nilda = authors.member("Nilda");
        var ofelia = cast.regional();
        String code = intermediate(nilda, ofelia);
        cast.comment(cast.national(), code);
        var request = requests.ask(nilda, code, "");

        refused("practices.words.missing", () -> decisions.stepBack(ofelia, code, Stage.INTERMEDIATE, ""));
        decisions.stepBack(ofelia, code, Stage.INTERMEDIATE, "La evidencia no corresponde.");

        refused("practices.route.moved", () -> decisions.stepBack(ofelia, code, Stage.INTERMEDIATE, "Otra vez."));
        refused("practices.route.closed", () -> requests.withdraw(nilda, code, request));
        assertThat(reading.route(nilda, code).stage()).isEqualTo(Stage.INITIAL);
    }

    @Test
    void anOverdueCommitmentKeepsAPracticeFromAdvancing() {
        var nilda = authors.member("Nilda");
        var ofelia = cast.regional();
        String code = cast.whole(nilda);
        cast.advise(ofelia, code, List.of(new RegisterAdvisory.Commitment("Subir el acta", "28/04/2026")));
        decisions.approve(ofelia, code, requests.ask(nilda, code, ""), "Completa.");
        cast.comment(cast.national(), code);

        refused("practices.route.pending", () -> requests.ask(nilda, code, ""));

        assertThat(reading.route(nilda, code).commitments())
                .singleElement()
                .satisfies(promise -> assertThat(promise.what()).isEqualTo("Subir el acta"));
    }

    @Test
    void theInboxTellsWhoWaitsForWhatAndWhoseItIs() {
        var nilda = authors.member("Nilda");
        var ofelia = cast.regional();
        String code = intermediate(nilda, ofelia);
        cast.comment(cast.national(), code);
        requests.ask(nilda, code, "");

        var mine = waiting(ofelia, code);
        var colleagues = waiting(cast.granted(authors.member("Otto"), Role.ADVISOR, RouteCast.HERE), code);

        assertThat(mine.waitsFor()).isEqualTo(WaitingPractice.Next.TERRITORIAL_REVIEW);
        assertThat(mine.isMine()).isTrue();
        assertThat(mine.days()).isZero();
        assertThat(colleagues.isMine()).isFalse();
        assertThatThrownBy(() -> inbox.page(nilda, new PageRequest(1, 20))).isInstanceOf(Forbidden.class);
    }

    private WaitingPractice waiting(Access me, String code) {
        return inbox.page(me, new PageRequest(1, 200)).items().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverCanDoWhatComesNextIsTold() {
        var nilda = authors.member("Nilda");
        var ofelia = cast.regional();
        var marina = cast.national();
        String code = intermediate(nilda, ofelia);
        cast.comment(marina, code);
        var request = requests.ask(nilda, code, "");

        assertThat(told(code)).contains(ofelia.id()).doesNotContain(marina.id(), nilda.id());
        reviews.review(ofelia, code, 1, RouteCast.allMet());
        assertThat(told(code)).contains(marina.id()).doesNotContain(ofelia.id());
        reviews.review(marina, code, 1, RouteCast.allMet());
        assertThat(told(code)).contains(ofelia.id());
        decisions.approve(ofelia, code, request, "Lista.");
        assertThat(referees.waitedForBy(code)).isEmpty();
    }

    private List<MemberId> told(String code) {
        return referees.waitedForBy(code).orElseThrow().people();
    }

    @Test
    void nothingSaidOnTheRouteIsEverChanged() {
        for (var table : List.of(
                "practice_decision", "practice_review", "practice_verdict", "practice_advisory", "practice_renewal")) {
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() ->
                        jdbc.sql("update practice_decision set reason = 'x'").update())
                .isInstanceOf(DataAccessException.class);
    }
}
