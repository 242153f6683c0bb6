package pe.minka.practices;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Criterion;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.practices.sheet.Strategy;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** People of every role who do what comes to their minds with one practice, for tests. */
@Component
class RouteWalk {

    private static final int STRANGERS = 3;

    private final Authors authors;
    private final RouteCast cast;
    private final Steps steps;
    private final JdbcClient jdbc;

    RouteWalk(Authors authors, RouteCast cast, Steps steps, JdbcClient jdbc) {
        this.authors = authors;
        this.cast = cast;
        this.steps = steps;
        this.jdbc = jdbc;
    }

    /** What the pages call. */
    @Component
    record Steps(
            StageRequests requests,
            StageDecisions decisions,
            PracticeReviews reviews,
            PracticeAdvisories advisories,
            PracticeEvidence evidence,
            PracticePublication publication,
            RouteReading reading) {}

    Walk begin(long seed) {
        return new Walk(new Random(seed));
    }

    final class Walk {

        private final Random random;
        private final Access holder = authors.member("Nilda");
        private final List<Access> people = new ArrayList<>();
        private final String code;

        private Walk(Random random) {
            this.random = random;
            people.add(holder);
            people.add(authors.member("Pía", "050002"));
            people.add(cast.granted(authors.member("Otto"), Role.ADVISOR, null));
            people.add(cast.regional());
            people.add(cast.referee("Rita", Role.ADVISOR, RouteCast.HERE));
            people.add(cast.national());
            people.add(cast.referee("Ada", Role.ADMINISTRATOR, RouteCast.HERE));
            people.add(cast.referee("Noé", Role.ADMINISTRATOR, null));
            people.add(cast.referee("Elsa", Role.ADVISOR, RouteCast.ELSEWHERE));
            code = random.nextBoolean() ? cast.whole(holder) : cast.published(holder);
        }

        String code() {
            return code;
        }

        /** True when it was allowed. Whatever goes wrong otherwise is a defect. */
        boolean step() {
            try {
                act(random.nextInt(15));
                return true;
            } catch (RuleViolation | Forbidden | NotFound refused) {
                return false;
            }
        }

        private Access anybody() {
            return people.get(random.nextInt(people.size()));
        }

        private Access somebodyOfTheTeam() {
            return random.nextInt(STRANGERS) == 0 ? anybody() : holder;
        }

        private void act(int what) {
            switch (what) {
                case 0, 1 -> steps.requests().ask(somebodyOfTheTeam(), code, "");
                case 2 -> withdraw();
                case 3, 4, 5 -> steps.decisions().approve(anybody(), code, request(), "Está completa.");
                case 6 -> steps.decisions().notYet(anybody(), code, request(), "Falta.", "Un acta.");
                case 7 -> stepBack();
                case 8, 9, 10 -> review();
                case 11 -> advise();
                case 12 -> write();
                case 13 -> comment();
                default -> keepPromises();
            }
        }

        private void withdraw() {
            if (random.nextInt(STRANGERS) == 0) {
                steps.requests().withdraw(somebodyOfTheTeam(), code, request());
            }
        }

        private void stepBack() {
            if (random.nextInt(STRANGERS) == 0) {
                var stages = Stage.values();
                steps.decisions().stepBack(anybody(), code, stages[random.nextInt(stages.length)], "No corresponde.");
            }
        }

        private void review() {
            Set<Criterion> unmet = random.nextInt(5) == 0 ? Set.of(Criterion.IMPACT) : Set.of();
            int version = steps.reading().route(holder, code).assessments().version();
            steps.reviews().review(anybody(), code, version, RouteCast.verdicts(unmet));
        }

        private void advise() {
            boolean late = random.nextInt(STRANGERS) == 0;
            cast.advise(
                    anybody(),
                    code,
                    late ? List.of(new RegisterAdvisory.Commitment("Subir el acta", "28/04/2026")) : List.of());
        }

        private void keepPromises() {
            var who = anybody();
            steps.reading().route(holder, code).commitments().stream()
                    .filter(promise -> promise.closedAt() == null)
                    .forEach(promise -> steps.advisories().keepPromise(who, code, promise.origin()));
        }

        private void write() {
            switch (random.nextInt(6)) {
                case 0 -> save(Section.STRATEGY, random.nextInt(4) == 0 ? Strategy.NONE : RouteCast.strategy());
                case 1 -> save(Section.RESULTS, random.nextInt(4) == 0 ? Results.NONE : RouteCast.results(proof()));
                case 2, 3 ->
                    save(
                            Section.CRITERIA,
                            random.nextInt(4) == 0 ? Criteria.NONE : RouteCast.criteria("Guía " + random.nextInt(3)));
                case 4 -> loseEvidence();
                default -> proof();
            }
            steps.publication().publish(somebodyOfTheTeam(), code, "Se puso al día.");
        }

        private EvidenceId proof() {
            return steps.evidence().addLink(holder, code, "Registro", "https://www.gob.pe/" + UUID.randomUUID());
        }

        private void loseEvidence() {
            if (random.nextInt(4) == 0) {
                jdbc.sql("""
                                update practice_evidence e
                                set removed_at = now()
                                from practice p
                                where p.id = e.practice and p.code = :code
                                """).param("code", code).update();
            }
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

        private void comment() {
            jdbc.sql(
                            "delete from practice_expert_comment c using practice p where p.id = c.practice and p.code = :code")
                    .param("code", code)
                    .update();
            if (random.nextInt(4) != 0) {
                cast.comment(people.get(5), code);
            }
        }

        private RequestId request() {
            return steps.reading()
                    .route(holder, code)
                    .request()
                    .map(StageRequest::id)
                    .orElseGet(RequestId::next);
        }
    }
}
