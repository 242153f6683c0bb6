package pe.minka.conversations;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** Who changes a comment locks its row: an author and a moderator may meet there. */
interface CommentRepository extends Repository<Comment, CommentId> {

    Comment save(Comment comment);

    Optional<Comment> findById(CommentId id);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Comment> findLockedById(CommentId id);

    /** Whether anything bears this id already: a card, a contribution or a comment. */
    @Query("select exists (select from conversation_written where id = :id)")
    boolean isTaken(UUID id);
}
