package pe.minka.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.SecretToken;

/**
 * The links members get by mail. Whoever sends the mail issues the link at that moment; looking at a link never uses it
 * up, and of several who use it at once exactly one succeeds.
 */
@Service
public class MemberLinks {

    private static final String ISSUE = """
            insert into member_link (token_hash, member, purpose, issued_at, expires_at, browser)
            values (:hash, :member, :purpose, :now, :expires, :browser)
            """;

    private static final String IS_FOR = """
            select exists (select from member_link where token_hash = :hash and browser = :browser)
            """;

    private static final String LOOK = """
            select member, expires_at, used_at
            from member_link
            where token_hash = :hash and purpose = :purpose
            """;

    private static final String USE = """
            update member_link
            set used_at = :now
            where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
            returning member
            """;

    private static final String END = """
            update member_link
            set expires_at = :now
            where member = :member and used_at is null and expires_at > :now
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MemberLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public SecretToken issue(MemberId member, LinkPurpose purpose) {
        return issue(member, purpose, null);
    }

    /** One that only works in the browser with this fingerprint. */
    @Transactional
    public SecretToken issueSignIn(MemberId member, String browser) {
        return issue(member, LinkPurpose.SIGN_IN, browser);
    }

    private SecretToken issue(MemberId member, LinkPurpose purpose, @Nullable String browser) {
        var token = SecretToken.generate();
        var now = clock.instant();
        jdbc.sql(ISSUE)
                .param("hash", token.hash())
                .param("member", member.value())
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(purpose.life())))
                .param("browser", browser)
                .update();
        return token;
    }

    public LinkState look(SecretToken token, LinkPurpose purpose) {
        var now = clock.instant();
        return jdbc.sql(LOOK)
                .param("hash", token.hash())
                .param("purpose", purpose.name())
                .query((row, number) -> state(row, now))
                .optional()
                .orElseGet(LinkState.Unknown::new);
    }

    private static LinkState state(ResultSet row, Instant now) throws SQLException {
        var member = new MemberId(row.getObject("member", UUID.class));
        if (row.getTimestamp("used_at") != null) {
            return new LinkState.Used(member);
        }
        boolean open = row.getTimestamp("expires_at").toInstant().isAfter(now);
        return open ? new LinkState.Open(member) : new LinkState.Expired(member);
    }

    boolean isFor(SecretToken token, String browser) {
        return jdbc.sql(IS_FOR)
                .param("hash", token.hash())
                .param("browser", browser)
                .query(Boolean.class)
                .single();
    }

    /** Empty when the link has been used, has expired or never was; otherwise it is used from here on. */
    Optional<MemberId> use(SecretToken token, LinkPurpose purpose) {
        return jdbc.sql(USE)
                .param("hash", token.hash())
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(MemberId::new);
    }

    /** No link of this member opens anything any more. */
    void endAll(MemberId member) {
        jdbc.sql(END)
                .param("member", member.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
