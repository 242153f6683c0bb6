package pe.minka.practices;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.RoleGrant;
import pe.minka.organisations.RegionView;
import pe.minka.organisations.Regions;
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
    private final Regions regions;

    RouteReferees(
            JdbcClient jdbc,
            RouteDesk desk,
            RequestRows requests,
            ReviewRows reviews,
            MemberAccess members,
            Regions regions) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.requests = requests;
        this.reviews = reviews;
        this.members = members;
        this.regions = regions;
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

    /**
     * Those of the region before national ones, where both could, and where only those of other regions may, its
     * neighbours before all of them; empty when nothing waits any more.
     */
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
        List<Access> near = near(dossier.region(), regional);
        List<Access> told = !near.isEmpty() ? near : regional.isEmpty() ? meant : regional;
        return told.stream().map(Access::id).toList();
    }

    /** Of the same macro-region. */
    private List<Access> near(@Nullable String region, List<Access> people) {
        if (region == null || people.isEmpty()) {
            return List.of();
        }
        Map<String, String> macroRegions =
                regions.all().stream().collect(Collectors.toMap(RegionView::code, RegionView::macroRegion));
        Set<String> neighbours = macroRegions.keySet().stream()
                .filter(one -> Objects.equals(macroRegions.get(one), macroRegions.get(region)))
                .collect(Collectors.toSet());
        return people.stream()
                .filter(who -> who.grants().stream()
                        .anyMatch(grant -> grant.region() != null && neighbours.contains(grant.region())))
                .toList();
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
