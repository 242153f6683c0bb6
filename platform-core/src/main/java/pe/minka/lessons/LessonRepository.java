package pe.minka.lessons;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** Who changes a lesson locks its row: of two who decide at once, the second one sees what the first one did. */
interface LessonRepository extends Repository<Lesson, LessonId> {

    Lesson save(Lesson lesson);

    Optional<Lesson> findByCode(String code);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Lesson> findLockedByCode(String code);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Lesson> findLockedById(LessonId id);
}
