package pe.minka.walls;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** Who changes a contribution locks its row. */
interface ContributionRepository extends Repository<Contribution, ContributionId> {

    Contribution save(Contribution contribution);

    Optional<Contribution> findById(ContributionId id);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Contribution> findLockedById(ContributionId id);
}
