package pe.minka.identities;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;

/** The accounts elsewhere that a member comes in with. */
@Component
@Order(5)
class IdentityRecords implements PersonalRecords {

    private static final String IDENTITIES = """
            select issuer, subject as account, mail, linked_at, last_used_at
            from identity
            where member = :member
            order by linked_at
            """;

    private final JdbcClient jdbc;

    IdentityRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        return List.of(PersonalChapter.read(jdbc, "identities", IDENTITIES, member));
    }
}
