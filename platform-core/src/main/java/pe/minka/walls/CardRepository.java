package pe.minka.walls;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** Who changes a card locks its row; who adds something to its board keeps it from being changed meanwhile. */
interface CardRepository extends Repository<Card, CardId> {

    Card save(Card card);

    Optional<Card> findById(CardId id);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Card> findLockedById(CardId id);

    @Lock(LockMode.PESSIMISTIC_READ)
    Optional<Card> findHeldById(CardId id);

    /** Whether anything bears this id already: a card, a contribution or a comment. */
    @Query("select exists (select from conversation_written where id = :id)")
    boolean isTaken(UUID id);
}
