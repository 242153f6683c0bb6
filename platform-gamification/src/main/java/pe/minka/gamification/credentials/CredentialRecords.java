package pe.minka.gamification.credentials;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;

/** Which insignias a member took out of the platform, and whether their pages say whose they are. */
@Component
@Order(11)
class CredentialRecords implements PersonalRecords {

    private static final String CREDENTIALS = """
            select v.name as badge, c.taken_at, c.named, (select count(*) from credential_signed s where s.award = c.award)
                       as signed_copies, a.revoked_at as badge_withdrawn_at
            from credential c
            join badge_award a on a.id = c.award
            join badge_version v on v.badge = a.badge and v.version = a.version
            where c.member = :member
            order by c.taken_at
            """;

    private final JdbcClient jdbc;

    CredentialRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        return List.of(PersonalChapter.read(jdbc, "credentials", CREDENTIALS, member));
    }
}
