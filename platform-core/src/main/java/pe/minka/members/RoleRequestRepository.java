package pe.minka.members;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface RoleRequestRepository extends Repository<RoleRequest, RoleRequestId> {

    RoleRequest save(RoleRequest request);

    Optional<RoleRequest> findById(RoleRequestId id);

    /** Those that can still be confirmed: the one who proposed still may, and the one proposed is still there. */
    @Query("""
            select q.*
            from role_request q
            join member m on m.id = q.member and m.status = 'ACTIVE'
            join member r on r.id = q.requested_by and r.status = 'ACTIVE'
            where q.status = 'WAITING' and q.expires_at > :now
              and exists (select from role_grant g
                          where g.member = r.id and g.role = 'ADMINISTRATOR' and g.region is null)
            order by q.requested_at
            """)
    List<RoleRequest> findOpen(Instant now);

    @Query("select * from role_request where status = 'WAITING' and expires_at <= :now")
    List<RoleRequest> findOverdue(Instant now);

    @Query("""
            select *
            from role_request
            where status = 'WAITING' and member = :member and region is not distinct from :region
            """)
    Optional<RoleRequest> findWaiting(MemberId member, @Nullable String region);

    /** Whoever decides on it waits until this transaction has ended, and the other way round. */
    @Query("""
            select *
            from role_request
            where status = 'WAITING' and member = :member and region is not distinct from :region
              and requested_at = :requestedAt
            for share
            """)
    Optional<RoleRequest> holdWaiting(MemberId member, @Nullable String region, Instant requestedAt);
}
