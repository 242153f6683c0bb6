package pe.minka.practices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.route.ReviewLevel;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Criterion;
import pe.minka.practices.sheet.ExpertRemarks;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.practices.sheet.Strategy;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/**
 * People of every role with one practice, for tests: half of the time somebody does what it lacks for the next stage, and
 * half of the time anybody does anything. They call what the pages and the API call.
 */
@Component
class RouteWalk {

    private static final int SOMETIMES = 3;

    private final Authors authors;
    private final RouteCast cast;
    private final Steps steps;
    private final People people;
    private final JdbcClient jdbc;

    RouteWalk(Authors authors, RouteCast cast, Steps steps, People people, JdbcClient jdbc) {
        this.authors = authors;
        this.cast = cast;
        this.steps = steps;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** On the route itself. */
    @Component
    record Steps(
            StageRequests requests,
            StageDecisions decisions,
            PracticeReviews reviews,
            PracticeAdvisories advisories,
            ExpertComments experts,
            PracticeForce force,
            RouteReading reading) {}

    /** In the draft, and around it. */
    @Component
    record People(
            Practices practices, PracticeTeams teams, PracticeEvidence evidence, PracticePublication publication) {}

    Walk begin(long seed) {
        return new Walk(new Random(seed));
    }

    /** What became of a step; time may have gone by. */
    record Taken(boolean allowed, boolean waited) {}

    final class Walk {

        private final Random random;
        private final Access holder = authors.member("Nilda");
        private final List<Access> regional = List.of(
                cast.regional(),
                cast.referee("Rita", Role.ADVISOR, RouteCast.HERE),
                cast.referee("Ada", Role.ADMINISTRATOR, RouteCast.HERE));
        private final List<Access> national = List.of(cast.national(), cast.referee("Noé", Role.ADMINISTRATOR, null));
        private final List<Access> everybody = new ArrayList<>();
        private final List<OrganisationId> organisations = List.of(
                authors.organisation(OrganisationKind.UGEL, "050002"),
                authors.organisation(OrganisationKind.DRE, "050000"));
        private final String code;
        private boolean waited;

        private Walk(Random random) {
            this.random = random;
            everybody.add(holder);
            everybody.add(authors.member("Pía", "050002"));
            everybody.add(cast.granted(authors.member("Otto"), Role.ADVISOR, null));
            everybody.add(cast.referee("Mara", Role.MODERATOR, RouteCast.HERE));
            everybody.add(cast.referee("Elsa", Role.ADVISOR, RouteCast.ELSEWHERE));
            everybody.addAll(regional);
            everybody.addAll(national);
            code = random.nextBoolean() ? cast.whole(holder) : cast.published(holder);
        }

        String code() {
            return code;
        }

        /** Whatever goes wrong otherwise than by a refusal is a defect. */
        Taken step() {
            waited = false;
            try {
                if (random.nextBoolean()) {
                    help();
                } else {
                    act(random.nextInt(18));
                }
                return new Taken(true, waited);
            } catch (RuleViolation | Forbidden | NotFound refused) {
                return new Taken(false, waited);
            }
        }

        private <T> T any(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }

        private Access anybody() {
            return any(everybody);
        }

        private Access somebodyOfTheTeam() {
            return isSometimes() ? anybody() : holder;
        }

        private boolean isSometimes() {
            return random.nextInt(SOMETIMES) == 0;
        }

        private RouteView route() {
            return steps.reading().route(holder, code);
        }

        private RequestId request() {
            return route().request().map(StageRequest::id).orElseGet(RequestId::next);
        }

        private void help() {
            var route = route();
            var lacking = route.guards().stream().filter(guard -> !guard.met()).findFirst();
            if (lacking.isPresent() && (route.request().isPresent() || !route.isReady())) {
                mend(lacking.get(), route);
            } else if (route.request().isEmpty()) {
                steps.requests().ask(holder, code, "");
            } else {
                steps.decisions().approve(any(regional), code, request(), "Está completa.");
            }
        }

        private void mend(Guard lacking, RouteView route) {
            switch (lacking.code()) {
                case "advisory" -> cast.advise(any(regional), code);
                case "reviews" -> {
                    boolean second = route.assessments().isMet(ReviewLevel.TERRITORIAL);
                    review(any(second ? national : regional), Set.of());
                }
                case "expert" -> comment(any(national));
                case "commitments" -> keepPromises(any(regional));
                default -> {
                    save(Section.STRATEGY, RouteCast.strategy());
                    save(Section.RESULTS, RouteCast.results(proof()));
                    save(Section.CRITERIA, RouteCast.criteria("Guía " + random.nextInt(3)));
                    people.publication().publish(holder, code, "Se completó.");
                }
            }
        }

        private void act(int what) {
            switch (what) {
                case 0 -> steps.requests().ask(somebodyOfTheTeam(), code, "");
                case 1 -> steps.requests().withdraw(somebodyOfTheTeam(), code, request());
                case 2, 3, 4 -> steps.decisions().approve(anybody(), code, request(), "Está completa.");
                case 5 -> steps.decisions().notYet(anybody(), code, request(), "Falta.", "Un acta.");
                case 6 -> steps.decisions().stepBack(anybody(), code, any(List.of(Stage.values())), "No corresponde.");
                case 7, 8 -> review(anybody(), isSometimes() ? Set.of(Criterion.IMPACT) : Set.of());
                case 9 -> advise();
                case 10 -> write();
                case 11 -> comment(anybody());
                case 12 -> steps.experts().withdraw(new ExpertKey.OfMember(anybody(), code));
                case 13 -> keepPromises(anybody());
                case 14 -> changeTheTeam(anybody());
                case 15 -> changeTheOrganisations(any(organisations));
                default -> waitAndRenew();
            }
        }

        private void review(Access who, Set<Criterion> unmet) {
            int version = route().assessments().version() - (random.nextInt(8) == 0 ? 1 : 0);
            steps.reviews().review(who, code, version, RouteCast.verdicts(unmet));
        }

        private void advise() {
            var late = new RegisterAdvisory.Commitment("Subir el acta", "28/04/2026");
            cast.advise(anybody(), code, isSometimes() ? List.of(late) : List.of());
        }

        private void keepPromises(Access who) {
            route().commitments().stream()
                    .filter(promise -> promise.closedAt() == null)
                    .forEach(promise -> steps.advisories().keepPromise(who, code, promise.origin()));
        }

        private void write() {
            switch (random.nextInt(5)) {
                case 0 -> save(Section.STRATEGY, isSometimes() ? Strategy.NONE : RouteCast.strategy());
                case 1 -> save(Section.RESULTS, isSometimes() ? Results.NONE : RouteCast.results(proof()));
                case 2 -> save(Section.CRITERIA, isSometimes() ? Criteria.NONE : RouteCast.criteria("Otra guía"));
                case 3 -> loseEvidence();
                default -> proof();
            }
            people.publication().publish(somebodyOfTheTeam(), code, "Se puso al día.");
        }

        private EvidenceId proof() {
            return people.evidence().addLink(holder, code, "Registro", "https://www.gob.pe/" + UUID.randomUUID());
        }

        private void loseEvidence() {
            jdbc.sql("""
                            select e.id
                            from practice_evidence e
                            join practice p on p.id = e.practice
                            where p.code = :code and e.removed_at is null
                            """)
                    .param("code", code)
                    .query(UUID.class)
                    .list()
                    .forEach(id -> people.evidence().remove(holder, code, new EvidenceId(id)));
        }

        private void save(Section section, SectionContent content) {
            int seen = jdbc.sql("""
                            select coalesce(max(s.revision), 0)
                            from practice_section s
                            join practice p on p.id = s.practice
                            where p.code = :code and s.section = :section
                            """)
                    .param("code", code)
                    .param("section", section.name())
                    .query(Integer.class)
                    .single();
            authors.write(holder, code, section, content, seen);
        }

        private void comment(Access expert) {
            var remarks = new ExpertRemarks("", "Docente", "Universidad", "El padrón.", "Medir más.", "Un reglamento.");
            steps.experts().submit(new ExpertKey.OfMember(expert, code), remarks);
        }

        /** Whoever has reviewed, decided or commented may come to the team later, and go again. */
        private void changeTheTeam(Access who) {
            if (isSometimes()) {
                people.teams().invite(holder, code, who.id());
                people.teams().waitingFor(who).stream()
                        .filter(one -> one.code().equals(code))
                        .forEach(one -> people.teams().accept(who, one.id()));
            } else {
                everybody.forEach(one -> {
                    if (!one.id().equals(holder.id())) {
                        people.teams().leave(holder, code, one.id());
                    }
                });
            }
        }

        private void changeTheOrganisations(OrganisationId organisation) {
            if (isSometimes()) {
                people.practices().credit(holder, code, organisation);
            } else if (isSometimes()) {
                people.practices().letLead(somebodyOfTheTeam(), code, organisation);
            } else {
                people.practices().uncredit(holder, code, organisation);
            }
        }

        private void waitAndRenew() {
            if (route().force().renewable()) {
                steps.force().renew(somebodyOfTheTeam(), code, "Sigue.");
            } else {
                waited = true;
                cast.letLapse(code, Instant.now().minus(Duration.ofMinutes(1)));
            }
        }
    }
}
