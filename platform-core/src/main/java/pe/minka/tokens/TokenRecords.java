package pe.minka.tokens;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;

/** The tokens a member made. */
@Component
@Order(3)
class TokenRecords implements PersonalRecords {

    private static final String TOKENS = """
            select name, 'READ' = any(scopes) as may_read, 'WRITE' = any(scopes) as may_write,
                   'ADMINISTER' = any(scopes) as may_administer, created_at, expires_at, last_used_at, revoked_at
            from personal_token
            where member = :member
            order by created_at
            """;

    private final JdbcClient jdbc;

    TokenRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        return List.of(PersonalChapter.read(jdbc, "tokens", TOKENS, member));
    }
}
