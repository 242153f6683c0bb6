package pe.minka.conversations;

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

    private static final String KIND = "select kind from conversation_post where id = :id";

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
        String kind =
                jdbc.sql(KIND).param("id", id).query(String.class).optional().orElse(CommentPosts.KIND);
        return find(kind, id);
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
