package pe.minka.factors;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;

/** The passkeys, the app and the codes of a member, without what is secret about them. */
@Component
@Order(4)
class SecondStepRecords implements PersonalRecords {

    private static final String PASSKEYS = """
            select name, backed_up, opens, created_at, last_used_at from passkey where member = :member order by created_at
            """;

    private static final String APP = """
            select confirmed_at from authenticator where member = :member and secret is not null
            """;

    private static final String CODES = """
            select made_at, used_at from recovery_code where member = :member order by used_at nulls last
            """;

    private final JdbcClient jdbc;

    SecondStepRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        return List.of(
                PersonalChapter.read(jdbc, "passkeys", PASSKEYS, member),
                PersonalChapter.read(jdbc, "code_app", APP, member),
                PersonalChapter.read(jdbc, "recovery_codes", CODES, member));
    }
}
