package pe.minka.practices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.RoleGrant;
import pe.minka.practices.route.Assessments;

/** Who may decide on a practice, to be told that it waits. */
@Service
@Transactional(readOnly = true)
public class RouteReferees {

    private static final String CANDIDATES = """
            select distinct m.id
            from member m
            join role_grant g on g.member = m.id
            where m.status = 'ACTIVE'
              and (g.role = 'ADVISOR' or (g.role = 'ADMINISTRATOR' and g.region is not null))
            order by m.id
            """;

    private final JdbcClient jdbc;
    private final RouteDesk desk;
    private final RequestRows requests;
    private final ReviewRows reviews;
    private final MemberAccess members;

    RouteReferees(JdbcClient jdbc, RouteDesk desk, RequestRows requests, ReviewRows reviews, MemberAccess members) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.requests = requests;
        this.reviews = reviews;
        this.members = members;
    }

    /**
     * What a team waits for.
     *
     * @param people who can do what comes next
     */
    public record Waiting(MemberId askedBy, Stage stage, WaitingPractice.Next next, List<MemberId> people) {

        public Waiting {
            people = List.copyOf(people);
        }
    }

    /** Those of the region before national ones, where both could; empty when nothing waits any more. */
    public Optional<Waiting> waitedForBy(String code) {
        var dossier = desk.read(code);
        return requests.open(dossier.practice().id()).map(request -> {
            var assessments = reviews.of(dossier.practice().id());
            var next = WaitingPractice.Next.after(request.stage(), assessments);
            return new Waiting(request.by(), request.stage(), next, people(dossier, assessments, next));
        });
    }

    /** Where nobody can give the review that comes next, those who can decide are told, and can find somebody. */
    private List<MemberId> people(Dossier dossier, Assessments assessments, WaitingPractice.Next next) {
        List<Access> able = candidates().stream()
                .filter(who -> dossier.refusal(who).isEmpty())
                .toList();
        List<Access> reviewers = able.stream()
                .filter(who -> PracticeReviews.level(who, dossier, assessments).isPresent())
                .toList();
        List<Access> meant = next == WaitingPractice.Next.DECISION || reviewers.isEmpty() ? able : reviewers;
        List<Access> regional = meant.stream().filter(RouteReferees::isRegional).toList();
        return (regional.isEmpty() ? meant : regional).stream().map(Access::id).toList();
    }

    private List<Access> candidates() {
        return jdbc
                .sql(CANDIDATES)
                .query((row, number) -> new MemberId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .flatMap(id -> members.of(id).stream())
                .toList();
    }

    private static boolean isRegional(Access who) {
        return who.grants().stream().noneMatch(RoleGrant::isNational);
    }
}
