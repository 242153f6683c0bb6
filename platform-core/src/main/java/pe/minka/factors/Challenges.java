package pe.minka.factors;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.MemberId;
import pe.minka.shared.SecretToken;

/** Questions for passkeys. They are rows, so that an answer counts once, whichever node it comes to. */
@Component
class Challenges {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String INSERT = """
            insert into passkey_challenge (hash, purpose, member, expires_at)
            values (:hash, :purpose, :member, :until)
            """;

    private static final String TAKE = """
            delete from passkey_challenge
            where hash = :hash and purpose = :purpose and member is not distinct from :member::uuid
            returning expires_at > :now
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Challenges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an answer may be worth. */
    enum Purpose {
        REGISTER,
        SIGN_IN,
        PROVE
    }

    @Transactional
    SecretToken ask(Purpose purpose, @Nullable MemberId member) {
        var challenge = SecretToken.generate();
        jdbc.sql(INSERT)
                .param("hash", challenge.hash())
                .param("purpose", purpose.name())
                .param("member", member == null ? null : member.value())
                .param("until", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        return challenge;
    }

    /** Uses the question up, whatever the answer is worth. */
    @Transactional
    boolean take(SecretToken challenge, Purpose purpose, @Nullable MemberId member) {
        return jdbc.sql(TAKE)
                .param("hash", challenge.hash())
                .param("purpose", purpose.name())
                .param("member", member == null ? null : member.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
