package pe.minka.practices;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** Who writes a practice locks its row: of two who change its team at once, the second one sees what the first one did. */
interface PracticeRepository extends Repository<Practice, PracticeId> {

    Practice save(Practice practice);

    Optional<Practice> findByCode(String code);

    Optional<Practice> findById(PracticeId id);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Practice> findLockedByCode(String code);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Practice> findLockedById(PracticeId id);
}
