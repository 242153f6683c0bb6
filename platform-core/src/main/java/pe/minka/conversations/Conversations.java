package pe.minka.conversations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;

/** What is said about something, for members; for visitors only how much. */
@Service
@Transactional(readOnly = true)
public class Conversations {

    public static final int PAGE = 10;
    private static final int FIRST_REPLIES = 3;
    private static final int REPLIES = 50;

    private static final String FIGURES = """
            select coalesce(c.supports, 0) as supports, coalesce(c.comments, 0) as comments,
                   exists (select from conversation_support s
                           where s.kind = w.kind and s.subject = w.subject and s.member = :member::uuid) as supported,
                   exists (select from conversation_follow f
                           where f.kind = w.kind and f.subject = w.subject and f.member = :member::uuid) as following
            from (values (:kind, :subject::uuid)) w (kind, subject)
            left join conversation c on c.kind = w.kind and c.subject = w.subject
            """;

    private static final String SUPPORTS = """
            select c.kind, c.subject, c.supports
            from unnest(:kinds, :subjects) w (kind, subject)
            join conversation c on c.kind = w.kind and c.subject = w.subject
            where c.supports > 0
            """;

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final CommentRows rows;
    private final CommentViews views;

    Conversations(JdbcClient jdbc, Subjects subjects, CommentRows rows, CommentViews views) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.rows = rows;
        this.views = views;
    }

    /** For whoever is shown the thing itself, visitors too. */
    public Figures figures(Subject subject, @Nullable Access asker) {
        return jdbc.sql(FIGURES)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("member", asker == null ? null : asker.id().value())
                .query((row, number) -> new Figures(
                        row.getInt("supports"),
                        row.getInt("comments"),
                        row.getBoolean("supported"),
                        row.getBoolean("following")))
                .single();
    }

    /** How many support each of them; without those nobody supports. For whoever is shown the things themselves. */
    public Map<Subject, Integer> supports(Collection<Subject> subjects) {
        Map<Subject, Integer> supports = new HashMap<>();
        if (!subjects.isEmpty()) {
            jdbc.sql(SUPPORTS)
                    .param("kinds", subjects.stream().map(Subject::kind).toArray(String[]::new))
                    .param("subjects", subjects.stream().map(Subject::id).toArray(UUID[]::new))
                    .query(row -> {
                        supports.put(
                                new Subject(row.getString("kind"), row.getObject("subject", UUID.class)),
                                row.getInt("supports"));
                    });
        }
        return Map.copyOf(supports);
    }

    /** The comments that follow the given one, or the latest ones, each with its first answers. */
    public ConversationPage page(Access asker, Subject subject, @Nullable CommentId after, int size) {
        var about = subjects.require(asker, subject);
        var found = rows.roots(subject, after, size + 1);
        var roots = found.subList(0, Math.min(size, found.size()));
        var answers = rows.replies(roots.stream().map(CommentRows.Row::id).toList(), null, FIRST_REPLIES);
        var all = views.of(Stream.concat(roots.stream(), answers.stream()).toList(), asker, about);
        return new ConversationPage(
                threads(all, roots.size(), answers),
                found.size() > size ? roots.getLast().id() : null);
    }

    private static List<ThreadView> threads(List<CommentView> all, int roots, List<CommentRows.Row> answers) {
        Map<CommentId, List<CommentView>> replies =
                all.stream().skip(roots).collect(Collectors.groupingBy(CommentView::root));
        Map<CommentId, Integer> totals = answers.stream()
                .collect(Collectors.toMap(CommentRows.Row::root, CommentRows.Row::siblings, (one, same) -> one));
        return all.stream()
                .limit(roots)
                .map(comment -> {
                    var shown = replies.getOrDefault(comment.id(), List.of());
                    return new ThreadView(comment, shown, totals.getOrDefault(comment.id(), 0) - shown.size());
                })
                .toList();
    }

    /** The comment with its answers after the given one; for an answer, the comment it belongs to. */
    public ThreadView thread(Access asker, CommentId id, @Nullable CommentId after) {
        var row = require(asker, id);
        var about = subjects.require(asker, row.subject());
        var root = row.parent() == null ? row : rows.find(row.parent()).orElseThrow();
        var replies = rows.replies(List.of(root.id()), after, REPLIES);
        var all = views.of(Stream.concat(Stream.of(root), replies.stream()).toList(), asker, about);
        int total = replies.isEmpty() ? 0 : replies.getFirst().siblings();
        return new ThreadView(all.getFirst(), all.subList(1, all.size()), total - replies.size());
    }

    public CommentView comment(Access asker, CommentId id) {
        var row = require(asker, id);
        return views.of(List.of(row), asker, subjects.require(asker, row.subject()))
                .getFirst();
    }

    private CommentRows.Row require(Access asker, CommentId id) {
        return rows.find(id)
                .filter(row -> subjects.mayRead(asker, row.subject()))
                .orElseThrow(() -> new NotFound("comment " + id.value()));
    }

    public boolean isShown(CommentId id) {
        return rows.find(id).filter(row -> row.state() == CommentState.SHOWN).isPresent();
    }
}
