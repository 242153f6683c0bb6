package pe.minka.conversations;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final Posts posts;
    private final Claims claims;
    private final Sanctions sanctions;
    private final CommentViews views;
    private final MemberDirectory directory;

    ModerationDesk(
            CaseRows cases,
            Posts posts,
            Claims claims,
            Sanctions sanctions,
            CommentViews views,
            MemberDirectory directory) {
        this.cases = cases;
        this.posts = posts;
        this.claims = claims;
        this.sanctions = sanctions;
        this.views = views;
        this.directory = directory;
    }

    public Listing<CaseLine> queue(Access me, PageRequest page) {
        if (!Jurisdiction.isSomewhere(me)) {
            throw new Forbidden("only moderators");
        }
        return new Listing<>(
                lines(me, cases.queue(me, page)),
                page.page(),
                page.size(),
                cases.waiting(me).count());
    }

    private List<CaseLine> lines(Access me, List<CaseRows.Line> lines) {
        var ids = lines.stream().map(CaseRows.Line::post).toList();
        var found = posts.findAll(ids);
        var about = posts.about(found.values());
        var held = cases.held(ids);
        var holders = claims.holders(ids);
        var people = directory.findAll(Stream.concat(
                        holders.values().stream(),
                        found.values().stream()
                                .flatMap(post -> Stream.concat(Stream.of(post.author()), post.mentioned().stream())))
                .distinct()
                .toList());
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(found.get(line.post()))
                        .flatMap(post -> Stream.ofNullable(about.get(post.about()))
                                .filter(subject -> Jurisdiction.moderates(me, subject.region()))
                                .map(subject -> new CaseLine(
                                        shown(post, people),
                                        subject,
                                        line.since(),
                                        line.reports(),
                                        line.organisations(),
                                        line.answered(),
                                        held.contains(post.id()),
                                        holder(holders.get(post.id()), people)))))
                .toList();
    }

    private static @Nullable MemberView holder(@Nullable MemberId holder, Map<MemberId, MemberView> people) {
        return holder == null ? null : people.get(holder);
    }

    /** Nothing waits for who does not moderate. */
    public Waiting waiting(Access me) {
        return Jurisdiction.isSomewhere(me) ? cases.waiting(me) : new Waiting(0, null);
    }

    public boolean isWaiting(UUID id) {
        boolean reported = cases.reports(id).stream().anyMatch(CaseRows.Report::open);
        return (reported || cases.isAnswered(id))
                && posts.find(id)
                        .filter(post -> post.state() != CommentState.REMOVED)
                        .isPresent();
    }

    /** Nobody else decides on it for half an hour. */
    @Transactional
    public void claim(Access me, UUID id) {
        posts.queue(id);
        claims.take(me, moderated(me, id).id());
    }

    /** Also what nobody has reported. */
    @Transactional
    public void claim(Access me, Subject what) {
        posts.queue(what.id());
        claims.take(me, moderated(me, what).id());
    }

    @Transactional
    public void leave(Access me, Subject what) {
        claims.leave(me, moderated(me, what).id());
    }

    /** What somebody moderates is about. */
    public SubjectView about(Access me, Subject what) {
        var post = moderated(me, what);
        return posts.about(post).orElseThrow(() -> new NotFound(what.code()));
    }

    /** Who is at them; those nobody is at are missing. */
    public Map<UUID, MemberView> holders(Collection<UUID> ids) {
        var holders = claims.holders(ids);
        var people = directory.findAll(holders.values().stream().distinct().toList());
        Map<UUID, MemberView> found = new HashMap<>();
        holders.forEach((id, holder) -> found.put(id, Objects.requireNonNull(people.get(holder))));
        return found;
    }

    /** Others may decide again. */
    @Transactional
    public void leave(Access me, UUID id) {
        claims.leave(me, moderated(me, id).id());
    }

    private PostView moderated(Access me, UUID id) {
        return posts.find(id).filter(post -> about(me, post).isPresent()).orElseThrow(() -> new NotFound("case " + id));
    }

    private PostView moderated(Access me, Subject what) {
        return posts.find(what.kind(), what.id())
                .filter(post -> about(me, post).isPresent())
                .orElseThrow(() -> new NotFound("case " + what.code()));
    }

    private Optional<SubjectView> about(Access me, PostView post) {
        return posts.about(post).filter(about -> Jurisdiction.moderates(me, about.region()));
    }

    private @Nullable MemberView holder(UUID id) {
        return claims.holder(id).flatMap(directory::find).orElse(null);
    }

    private CasePost shown(PostView post) {
        return shown(
                post,
                directory.findAll(Stream.concat(Stream.of(post.author()), post.mentioned().stream())
                        .distinct()
                        .toList()));
    }

    private static CasePost shown(PostView post, Map<MemberId, MemberView> people) {
        return new CasePost(
                post.id(),
                post.kind(),
                Objects.requireNonNull(people.get(post.author())),
                post.state(),
                post.state() == CommentState.REMOVED
                        ? List.of()
                        : CommentViews.words(post.wording(), post.mentioned(), people),
                post.at(),
                post.editedAt());
    }

    public CaseView open(Access me, CommentId id) {
        return open(me, id.value());
    }

    /** For whoever moderates there; for everybody else there is no such case. */
    public CaseView open(Access me, UUID id) {
        var post = moderated(me, id);
        var about = posts.about(post).orElseThrow();
        var reports = cases.reports(id);
        var decisions = cases.decisions(id);
        var earlier = sanctions.of(post.author());
        boolean held = cases.isHeld(id);
        var people = directory.findAll(people(reports, decisions, earlier));
        return new CaseView(
                shown(post),
                about,
                reports.stream()
                        .map(report -> report(report, post.mentioned(), people))
                        .toList(),
                decisions.stream().map(decision -> decision(decision, people)).toList(),
                decisions.stream()
                        .filter(CaseRows.Decision::open)
                        .findFirst()
                        .map(CaseRows.Decision::answer)
                        .orElse(null),
                possible(me, post, held, decisions),
                held,
                holder(id),
                earlier.stream().map(one -> sanction(me, one, people)).toList());
    }

    private static Set<Verdict> possible(Access me, PostView post, boolean held, List<CaseRows.Decision> decisions) {
        if (post.isBy(me.id())) {
            return Set.of();
        }
        Set<Verdict> possible = EnumSet.noneOf(Verdict.class);
        possible.addAll(Moderation.possible(post, held));
        boolean judges = decisions.stream()
                .filter(CaseRows.Decision::open)
                .anyMatch(decision -> !decision.by().equals(me.id()));
        if (judges) {
            possible.add(Verdict.UPHELD);
        } else {
            possible.remove(Verdict.UPHELD);
        }
        return possible;
    }

    private static Sanction sanction(Access me, Sanctions.Row row, Map<MemberId, MemberView> people) {
        return new Sanction(
                row.reason(),
                Objects.requireNonNull(people.get(row.by())),
                row.at(),
                row.until(),
                row.lifted(),
                Jurisdiction.moderates(me, row.region()));
    }

    private static List<MemberId> people(
            Collection<CaseRows.Report> reports,
            Collection<CaseRows.Decision> decisions,
            Collection<Sanctions.Row> sanctions) {
        return Stream.of(
                        reports.stream().map(CaseRows.Report::reporter),
                        decisions.stream().map(CaseRows.Decision::by),
                        sanctions.stream().map(Sanctions.Row::by))
                .flatMap(people -> people)
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
