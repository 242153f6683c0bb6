package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.route.ReviewLevel;
import pe.minka.practices.sheet.Criterion;
import pe.minka.practices.sheet.Section;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

/** What was found of a practice stands or falls with whose it is: no team gets rid of a «not yet» by whom it takes in. */
@CoreTest
class StandingReviewsTests {

    @Autowired
    private Authors authors;

    @Autowired
    private RouteCast cast;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeReviews reviews;

    @Autowired
    private PracticeTeams teams;

    @Autowired
    private PracticeAdvisories advisories;

    @Autowired
    private RouteReading reading;

    @Autowired
    private PracticePublication publication;

    @Autowired
    private PracticeEvidence evidence;

    @Autowired
    private ExpertReading experts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aNotYetStandsWhoeverTheTeamTakesIn() {
        var nilda = authors.member("Nilda");
        String code = cast.whole(nilda);
        var marina = cast.national();
        review(cast.regional(), code, Set.of());
        review(marina, code, Set.of(Criterion.IMPACT));

        practices.credit(nilda, code, marina.organisation());

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> review(cast.referee("Noé", Role.ADMINISTRATOR, null), code, Set.of()));
        assertThat(reading.route(nilda, code).assessments().isComplete()).isFalse();
    }

    @Test
    void whatWasFoundMetCountsWhileItBelongsToTheSameOrganisations() {
        var nilda = authors.member("Nilda");
        String code = cast.whole(nilda);
        var office = authors.organisation(OrganisationKind.UGEL, "050002");
        review(cast.regional(), code, Set.of());
        assertThat(isMet(nilda, code)).isTrue();

        practices.credit(nilda, code, office);
        assertThat(isMet(nilda, code)).isFalse();

        practices.uncredit(nilda, code, office);
        assertThat(isMet(nilda, code)).isTrue();

        practices.credit(nilda, code, office);
        practices.letLead(nilda, code, office);
        assertThat(isMet(nilda, code)).isFalse();
    }

    @Test
    void whoeverWroteItDoesNotReviewItAfterLeaving() {
        var nilda = authors.member("Nilda");
        String code = cast.whole(nilda);
        var ofelia = cast.regional();
        teams.invite(nilda, code, ofelia.id());
        teams.accept(ofelia, teams.waitingFor(ofelia).getFirst().id());
        teams.leave(nilda, code, ofelia.id());

        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> review(ofelia, code, Set.of()));
    }

    @Test
    void aNotYetIsNotOvertakenByAVersionThatSaysTheSameOfWhatIsJudged() {
        var nilda = authors.member("Nilda");
        String code = cast.whole(nilda);
        review(cast.regional(), code, Set.of());
        review(cast.national(), code, Set.of(Criterion.VERIFIABLE));
        authors.write(nilda, code, Section.PRESENTATION, Authors.presented("Tutorías, otra vez"), 2);
        publication.publish(nilda, code, "Una coma");

        var noe = cast.referee("Noé", Role.ADMINISTRATOR, null);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> reviews.review(noe, code, 2, RouteCast.allMet()))
                .extracting(RuleViolation::code)
                .isEqualTo("practices.review.refused.REVIEWED");
    }

    @Test
    void whoeverEverWroteItNeitherCommentsNorHasAdvised() {
        var nilda = authors.member("Nilda");
        String code = cast.whole(nilda);
        var ofelia = cast.regional();
        advisories.register(ofelia, code, advice("12/03/2026", ""));
        assertThat(isAdvised(nilda, code)).isTrue();

        teams.invite(nilda, code, ofelia.id());
        teams.accept(ofelia, teams.waitingFor(ofelia).getFirst().id());
        assertThat(isAdvised(nilda, code)).isFalse();

        teams.leave(nilda, code, ofelia.id());
        assertThat(isAdvised(nilda, code)).isFalse();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> experts.sheet(new ExpertKey.OfMember(ofelia, code)));
    }

    @Test
    void evidenceThatGoesFromWhatEverybodyReadsLeavesATrace() {
        var nilda = authors.member("Nilda");
        String code = cast.whole(nilda);
        var shown = jdbc.sql(
                        "select e.id from practice_evidence e join practice p on p.id = e.practice where p.code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
        evidence.remove(nilda, code, new EvidenceId(shown));

        assertThat(jdbc.sql("select details ->> 'title' from audit_entry where subject = :code"
                                + " and action = 'practice.evidenceRemoved'")
                        .param("code", code)
                        .query(String.class)
                        .single())
                .isEqualTo("Registro");
    }

    @Test
    void onlyTheHolderGivesTheLeadAndEveryChangeIsInTheLog() {
        var nilda = authors.member("Nilda");
        String code = cast.whole(nilda);
        var pia = authors.member("Pía", "050002");
        var office = authors.organisation(OrganisationKind.UGEL, "050002");
        teams.invite(nilda, code, pia.id());
        teams.accept(pia, teams.waitingFor(pia).getFirst().id());
        practices.credit(pia, code, office);

        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> practices.letLead(pia, code, office));
        practices.letLead(nilda, code, office);
        practices.uncredit(nilda, code, nilda.organisation());

        assertThat(jdbc.sql("select action from audit_entry where subject = :code and action like 'practice.%rgan%' "
                                + "or subject = :code and action = 'practice.leadershipGiven' order by serial")
                        .param("code", code)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "practice.organisationCredited", "practice.leadershipGiven", "practice.organisationUncredited");
    }

    @Test
    void adviceOfAnotherAgeAndPromisesBeforeItAreRefused() {
        var nilda = authors.member("Nilda");
        String code = cast.whole(nilda);
        var ofelia = cast.regional();

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> advisories.register(ofelia, code, advice("01/01/1900", "")))
                .extracting(RuleViolation::code)
                .isEqualTo("practices.advisory.tooOld");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> advisories.register(ofelia, code, advice("12/03/2026", "11/03/2026")))
                .extracting(RuleViolation::code)
                .isEqualTo("practices.advisory.dueBefore");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> advisories.register(ofelia, code, advice("12/03/2026", "13/03/2031")))
                .extracting(RuleViolation::code)
                .isEqualTo("practices.advisory.dueLate");
    }

    private static RegisterAdvisory advice(String heldOn, String due) {
        var promised = due.isEmpty()
                ? List.<RegisterAdvisory.Commitment>of()
                : List.of(new RegisterAdvisory.Commitment("Subir el acta", due));
        return new RegisterAdvisory(
                UUID.randomUUID(), AdvisoryKind.PERSONALISED, heldOn, "Se habló.", null, "", promised);
    }

    private boolean isAdvised(Access holder, String code) {
        return reading.route(holder, code).guards().stream()
                .anyMatch(guard -> guard.code().equals("advisory") && guard.met());
    }

    private boolean isMet(Access holder, String code) {
        return reading.route(holder, code).assessments().isMet(ReviewLevel.TERRITORIAL);
    }

    private void review(Access who, String code, Set<Criterion> unmet) {
        int version = 1;
        reviews.review(who, code, version, RouteCast.verdicts(unmet));
    }
}
