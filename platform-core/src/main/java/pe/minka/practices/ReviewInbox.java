package pe.minka.practices;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.practices.route.Assessments;
import pe.minka.practices.route.Refusal;
import pe.minka.shared.Forbidden;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;
import pe.minka.shared.Peru;

/** Who waits for reviewers and decisions (bandeja de revisiones), the oldest first. */
@Service
@Transactional(readOnly = true)
public class ReviewInbox {

    private static final String WAITING = """
            select p.code
            from practice_request r
            join practice p on p.id = r.practice
            where r.outcome is null
            order by r.asked_at, r.id
            limit :size offset :offset
            """;

    private static final String COUNT = "select count(*) from practice_request where outcome is null";

    private final JdbcClient jdbc;
    private final RouteDesk desk;
    private final RequestRows requests;
    private final ReviewRows reviews;
    private final OrganisationCatalogue catalogue;
    private final Clock clock;

    ReviewInbox(
            JdbcClient jdbc,
            RouteDesk desk,
            RequestRows requests,
            ReviewRows reviews,
            OrganisationCatalogue catalogue,
            Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.requests = requests;
        this.reviews = reviews;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** For advisors and administrators. */
    public Listing<WaitingPractice> page(Access me, PageRequest page) {
        if (!isFor(me)) {
            throw new Forbidden("only who advises or administers");
        }
        List<String> codes = jdbc.sql(WAITING)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(String.class)
                .list();
        List<WaitingPractice> waiting =
                codes.stream().flatMap(code -> waiting(me, code).stream()).toList();
        return new Listing<>(waiting, page.page(), page.size(), count());
    }

    public static boolean isFor(Access me) {
        return me.has(Role.ADVISOR) || me.has(Role.ADMINISTRATOR);
    }

    private long count() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }

    private Optional<WaitingPractice> waiting(Access me, String code) {
        var dossier = desk.read(code);
        return requests.open(dossier.practice().id()).map(request -> waiting(me, dossier, request));
    }

    private WaitingPractice waiting(Access me, Dossier dossier, StageRequest request) {
        var assessments = reviews.of(dossier.practice().id());
        var next = WaitingPractice.Next.after(request.stage(), assessments);
        return new WaitingPractice(
                dossier.practice().code(),
                dossier.title(),
                catalogue.find(dossier.practice().leading()).orElseThrow(),
                dossier.stage(),
                request.stage(),
                next,
                request.at(),
                ChronoUnit.DAYS.between(Peru.dayOf(request.at()), Peru.dayOf(clock.instant())),
                refusal(me, dossier, assessments, next));
    }

    private static Optional<Refusal> refusal(
            Access me, Dossier dossier, Assessments assessments, WaitingPractice.Next next) {
        return next == WaitingPractice.Next.DECISION
                ? dossier.refusal(me)
                : PracticeReviews.refusal(me, dossier, assessments);
    }
}
