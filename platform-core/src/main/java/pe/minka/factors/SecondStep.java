package pe.minka.factors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/** What somebody has set up for the second step, and whether there must be one. */
@Service
public class SecondStep {

    private static final String APP = """
            select confirmed_at from authenticator where member = :member and secret is not null
            """;

    private final JdbcClient jdbc;
    private final PasskeyRows passkeys;
    private final RecoveryCodes codes;
    private final SecondStepRule rule;
    private final SecondStepLog log;

    SecondStep(JdbcClient jdbc, PasskeyRows passkeys, RecoveryCodes codes, SecondStepRule rule, SecondStepLog log) {
        this.jdbc = jdbc;
        this.passkeys = passkeys;
        this.codes = codes;
        this.rule = rule;
        this.log = log;
    }

    @Transactional(readOnly = true)
    public SecondStepView of(MemberId member) {
        return new SecondStepView(
                app(member),
                passkeys.of(member).stream().map(PasskeyRows.Row::view).toList(),
                codes.left(member));
    }

    public boolean isSetUp(MemberId member) {
        return log.isSetUp(member);
    }

    /** Whether this member may do what the roles allow only after a second step. */
    public boolean isRequiredOf(Access member) {
        return rule.appliesTo(member);
    }

    private @Nullable Instant app(MemberId member) {
        return jdbc.sql(APP)
                .param("member", member.value())
                .query((row, number) -> row.getTimestamp("confirmed_at").toInstant())
                .optional()
                .orElse(null);
    }
}
