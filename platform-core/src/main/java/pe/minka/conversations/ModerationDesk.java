package pe.minka.conversations;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;
import pe.minka.members.Waiting;
import pe.minka.shared.Forbidden;
import pe.minka.shared.Listing;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;

/** What waits for a moderator where they moderate, the oldest first, and each case with everything about it. */
@Service
@Transactional(readOnly = true)
public class ModerationDesk {

    private final CaseRows cases;
    private final CommentRows rows;
    private final CommentViews views;
    private final Subjects subjects;
    private final MemberDirectory directory;

    ModerationDesk(CaseRows cases, CommentRows rows, CommentViews views, Subjects subjects, MemberDirectory directory) {
        this.cases = cases;
        this.rows = rows;
        this.views = views;
        this.subjects = subjects;
        this.directory = directory;
    }

    public Listing<CaseLine> queue(Access me, PageRequest page) {
        if (!Jurisdiction.isSomewhere(me)) {
            throw new Forbidden("only moderators");
        }
        List<CaseLine> lines = cases.queue(me, page).stream()
                .flatMap(line -> line(me, line).stream())
                .toList();
        return new Listing<>(lines, page.page(), page.size(), cases.waiting(me).count());
    }

    /** Nothing waits for who does not moderate. */
    public Waiting waiting(Access me) {
        return Jurisdiction.isSomewhere(me) ? cases.waiting(me) : new Waiting(0, null);
    }

    public boolean isWaiting(CommentId id) {
        boolean reported = cases.reports(id).stream().anyMatch(CaseRows.Report::open);
        return (reported || cases.isAnswered(id))
                && rows.find(id)
                        .filter(row -> row.state() != CommentState.REMOVED)
                        .isPresent();
    }

    private Optional<CaseLine> line(Access me, CaseRows.Line line) {
        return rows.find(line.comment())
                .flatMap(row -> subjects.find(row.subject())
                        .map(about -> new CaseLine(
                                views.of(List.of(row), me, about).getFirst(),
                                about,
                                line.since(),
                                line.reports(),
                                line.organisations(),
                                line.answered())));
    }

    /** For whoever moderates there; for everybody else there is no such case. */
    public CaseView open(Access me, CommentId id) {
        var row = rows.find(id).orElseThrow(() -> new NotFound("comment " + id.value()));
        var about = subjects.find(row.subject())
                .filter(found -> Jurisdiction.moderates(me, found.region()))
                .orElseThrow(() -> new NotFound("comment " + id.value()));
        var reports = cases.reports(id);
        var decisions = cases.decisions(id);
        var people = directory.findAll(people(reports, decisions));
        return new CaseView(
                views.of(List.of(row), me, about).getFirst(),
                about,
                reports.stream()
                        .map(report -> report(report, row.mentioned(), people))
                        .toList(),
                decisions.stream().map(decision -> decision(decision, people)).toList(),
                decisions.stream()
                        .filter(CaseRows.Decision::open)
                        .findFirst()
                        .map(CaseRows.Decision::answer)
                        .orElse(null),
                possible(me, row, decisions));
    }

    private static Set<Verdict> possible(Access me, CommentRows.Row row, List<CaseRows.Decision> decisions) {
        if (row.author().equals(me.id())) {
            return Set.of();
        }
        Set<Verdict> possible =
                EnumSet.copyOf(Stream.concat(Moderation.possible(row.state()).stream(), Stream.of(Verdict.UPHELD))
                        .toList());
        boolean judges = decisions.stream()
                .filter(CaseRows.Decision::open)
                .anyMatch(decision -> !decision.by().equals(me.id()));
        if (!judges) {
            possible.remove(Verdict.UPHELD);
        }
        return possible;
    }

    private static List<MemberId> people(Collection<CaseRows.Report> reports, Collection<CaseRows.Decision> decisions) {
        return Stream.concat(
                        reports.stream().map(CaseRows.Report::reporter),
                        decisions.stream().map(CaseRows.Decision::by))
                .distinct()
                .toList();
    }

    private CaseView.ReportView report(
            CaseRows.Report report, Set<MemberId> mentioned, Map<MemberId, MemberView> people) {
        return new CaseView.ReportView(
                Objects.requireNonNull(people.get(report.reporter())),
                report.reason(),
                report.note(),
                views.words(report.wording(), mentioned),
                report.at(),
                report.open());
    }

    private static CaseView.DecisionView decision(CaseRows.Decision decision, Map<MemberId, MemberView> people) {
        return new CaseView.DecisionView(
                decision.verdict(),
                decision.reason(),
                Objects.requireNonNull(people.get(decision.by())),
                decision.at(),
                decision.answer());
    }
}
