package pe.minka.walls;

import java.util.Optional;
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
}
