package pe.minka.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.shared.Identifier;

/** Finds comments in the order they are read in. */
@Component
class CommentRows {

    private static final String COLUMNS = """
            select c.id, c.kind, c.subject, c.parent, c.author, c.wording, c.state, c.written_at, c.edited_at,
                   array(select m.member from conversation_mention m where m.comment = c.id) as mentioned
            """;

    /** What was taken back and not answered is not there any more. */
    private static final String ROOTS = COLUMNS + """
            from conversation_comment c
            where c.kind = :kind and c.subject = :subject and c.parent is null
              and (c.state <> 'REMOVED'
                   or exists (select from conversation_comment r where r.parent = c.id and r.state <> 'REMOVED'))
              and (:after::uuid is null
                   or (c.written_at, c.id) < (select l.written_at, l.id from conversation_comment l where l.id = :after))
            order by c.written_at desc, c.id desc
            limit :size
            """;

    private static final String REPLIES = COLUMNS + """
                   , c.total
            from (select r.*, count(*) over (partition by r.parent) as total,
                         row_number() over (partition by r.parent order by r.written_at, r.id) as number
                  from conversation_comment r
                  where r.parent = any(:parents) and r.state <> 'REMOVED'
                    and (:after::uuid is null
                         or (r.written_at, r.id)
                            > (select l.written_at, l.id from conversation_comment l where l.id = :after))) c
            where c.number <= :size
            order by c.parent, c.number
            """;

    private static final String SOME = COLUMNS + " from conversation_comment c where c.id = any(:ids)";

    private final JdbcClient jdbc;

    CommentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A comment as it is kept; of a reply also how many its thread has. */
    record Row(
            CommentId id,
            Subject subject,
            @Nullable CommentId parent,
            MemberId author,
            String wording,
            CommentState state,
            Instant at,
            @Nullable Instant editedAt,
            Set<MemberId> mentioned,
            int siblings) {

        CommentId root() {
            return parent == null ? id : parent;
        }

        Stream<MemberId> people() {
            return Stream.concat(Stream.of(author), mentioned.stream());
        }
    }

    List<Row> roots(Subject subject, @Nullable CommentId after, int size) {
        return jdbc.sql(ROOTS)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("after", value(after))
                .param("size", size)
                .query((row, number) -> row(row, 0))
                .list();
    }

    /** The first ones of each, the oldest first. */
    List<Row> replies(Collection<CommentId> parents, @Nullable CommentId after, int size) {
        return jdbc.sql(REPLIES)
                .param("parents", parents.stream().map(Identifier::value).toArray(UUID[]::new))
                .param("after", value(after))
                .param("size", size)
                .query((row, number) -> row(row, row.getInt("total")))
                .list();
    }

    Optional<Row> find(CommentId id) {
        return findAll(List.of(id.value())).stream().findFirst();
    }

    List<Row> findAll(Collection<UUID> ids) {
        return jdbc.sql(SOME)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> row(row, 0))
                .list();
    }

    private static @Nullable UUID value(@Nullable Identifier id) {
        return id == null ? null : id.value();
    }

    private static Row row(ResultSet row, int siblings) throws SQLException {
        UUID parent = row.getObject("parent", UUID.class);
        @Nullable String wording = row.getString("wording");
        @Nullable Timestamp edited = row.getTimestamp("edited_at");
        return new Row(
                new CommentId(row.getObject("id", UUID.class)),
                new Subject(row.getString("kind"), row.getObject("subject", UUID.class)),
                parent == null ? null : new CommentId(parent),
                new MemberId(row.getObject("author", UUID.class)),
                wording == null ? "" : wording,
                CommentState.valueOf(row.getString("state")),
                row.getTimestamp("written_at").toInstant(),
                edited == null ? null : edited.toInstant(),
                Stream.of((UUID[]) row.getArray("mentioned").getArray())
                        .map(MemberId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                siblings);
    }
}
