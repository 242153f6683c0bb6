package pe.minka.conversations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;

/** Whatever can be reported, of all modules: comments, and what their owners let be reported. */
@Component
class Posts {

    private static final String KINDS = "select id, kind from conversation_post where id = any(:ids)";

    private static final String NOTE = """
            insert into conversation_post (id, kind, author, region)
            values (:id, :kind, :author, :region)
            on conflict (id) do update set region = excluded.region
            """;

    private static final String QUEUE = "select pg_advisory_xact_lock(hashtextextended('case ' || :id::text, 0))";

    private final JdbcClient jdbc;
    private final Map<String, PostOwner> owners;
    private final Subjects subjects;
    private final CommentViews views;

    Posts(JdbcClient jdbc, List<PostOwner> owners, Subjects subjects, CommentViews views) {
        this.jdbc = jdbc;
        this.owners = owners.stream().collect(Collectors.toUnmodifiableMap(PostOwner::kind, Function.identity()));
        this.subjects = subjects;
        this.views = views;
    }

    /** Of two who report or decide at once, the second sees what the first has done. */
    @Transactional(propagation = Propagation.MANDATORY)
    void queue(UUID id) {
        jdbc.sql(QUEUE).param("id", id).query(row -> {});
    }

    /** What was reported, by its id alone. */
    Optional<PostView> find(UUID id) {
        return find(kinds(List.of(id)).getOrDefault(id, CommentPosts.KIND), id);
    }

    /** The same of several, as many as still have their words. */
    Map<UUID, PostView> findAll(Collection<UUID> ids) {
        var kinds = kinds(ids);
        Map<String, List<UUID>> byKind =
                ids.stream().collect(Collectors.groupingBy(id -> kinds.getOrDefault(id, CommentPosts.KIND)));
        Map<UUID, PostView> found = new HashMap<>();
        byKind.forEach((kind, some) -> Optional.ofNullable(owners.get(kind))
                .ifPresent(owner -> owner.findAll(some).forEach(post -> found.put(post.id(), post))));
        return found;
    }

    private Map<UUID, String> kinds(Collection<UUID> ids) {
        Map<UUID, String> kinds = new HashMap<>();
        jdbc.sql(KINDS).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            kinds.put(row.getObject("id", UUID.class), row.getString("kind"));
        });
        return kinds;
    }

    Optional<PostView> find(String kind, UUID id) {
        return Optional.ofNullable(owners.get(kind)).flatMap(owner -> owner.find(id));
    }

    PostOwner owner(PostView post) {
        return Objects.requireNonNull(owners.get(post.kind()));
    }

    /** For whoever may read it. */
    PostView require(Access me, String kind, UUID id) {
        return find(kind, id)
                .filter(post -> subjects.mayRead(me, post.about()))
                .orElseThrow(() -> new NotFound(kind + " " + id));
    }

    Optional<SubjectView> about(PostView post) {
        return subjects.find(post.about());
    }

    Map<Subject, SubjectView> about(Collection<PostView> posts) {
        return subjects.findAll(posts.stream().map(PostView::about).toList());
    }

    /** With the names of today. */
    List<Said> words(PostView post) {
        return views.words(post.wording(), post.mentioned());
    }

    /** What is no comment waits by this note. */
    void note(PostView post, SubjectView about) {
        if (!post.isComment()) {
            jdbc.sql(NOTE)
                    .param("id", post.id())
                    .param("kind", post.kind())
                    .param("author", post.author().value())
                    .param("region", about.region())
                    .update();
        }
    }
}
