package pe.minka.members;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MemberRepository extends Repository<Member, MemberId> {

    Member save(Member member);

    Optional<Member> findById(MemberId id);

    Optional<Member> findByMail(String mail);
}
