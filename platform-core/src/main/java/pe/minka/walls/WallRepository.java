package pe.minka.walls;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** Who changes a wall locks its row. */
interface WallRepository extends Repository<Wall, WallId> {

    Wall save(Wall wall);

    Optional<Wall> findById(WallId id);

    Optional<Wall> findBySlug(String slug);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Wall> findLockedBySlug(String slug);
}
