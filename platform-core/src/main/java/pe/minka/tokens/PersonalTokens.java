package pe.minka.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.SecretToken;

/** Makes tokens, shows each once, recognises them, and takes them back. */
@Service
public class PersonalTokens {

    static final int MOST = 20;

    private static final String PREFIX = "minka_";
    private static final int ENDING = 4;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private static final String LOCK = "select id from member where id = :member for update";

    private static final String LIVE = """
            from personal_token
            where member = :member and revoked_at is null and expires_at > :now
            """;

    private static final String INSERT = """
            insert into personal_token (id, member, name, hash, ending, scopes, created_at, expires_at)
            values (:id, :member, :name, :hash, :ending, :scopes, :now, :until)
            """;

    private static final String REVOKE = """
            update personal_token
            set revoked_at = :now
            where id = :id and member = :member and revoked_at is null
            returning name
            """;

    private static final String HOLDER = """
            select id, member, scopes, last_used_at
            from personal_token
            where hash = :hash and revoked_at is null and expires_at > :now
            """;

    private static final String LIVE_ONES = """
            select id, expires_at from personal_token where id = any(:ids) and revoked_at is null and expires_at > :now
            """;

    private static final String RECOGNISE = """
            select id, member,
                   case when revoked_at is not null then 'REVOKED'
                        when expires_at > :now then 'LIVE'
                        else 'EXPIRED' end as state
            from personal_token
            where hash = :hash
            """;

    private static final String NOTE = """
            update personal_token set last_used_at = :now where id = :id and (last_used_at is null or last_used_at < :before)
            """;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    PersonalTokens(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public IssuedToken issue(Access owner, IssueToken wish) {
        var issued = make(owner, wish);
        record(owner, "token.issued", issued.id(), facts(wish));
        return issued;
    }

    /** The operator of the machine makes it for the member, and that is what the audit log says. */
    @Transactional
    public IssuedToken issueByOperator(Access owner, IssueToken wish) {
        var issued = make(owner, wish);
        Map<String, String> facts = new HashMap<>(facts(wish));
        facts.put("holder", owner.id().value().toString());
        audit.record(AuditRecord.of(
                        null,
                        "token.issuedByOperator",
                        "token",
                        issued.id().value().toString())
                .inRegion(owner.region())
                .with(facts));
        return issued;
    }

    private static Map<String, String> facts(IssueToken wish) {
        return Map.of("name", wish.name(), "scopes", String.join(", ", names(wish)));
    }

    private static List<String> names(IssueToken wish) {
        return wish.scopes().stream().map(Enum::name).sorted().toList();
    }

    private IssuedToken make(Access owner, IssueToken wish) {
        Instant now = clock.instant();
        jdbc.sql(LOCK).param("member", owner.id().value()).query(UUID.class).single();
        if (live("select count(*) ", owner.id()).query(Integer.class).single() >= MOST) {
            throw new RuleViolation("tokens.tooMany", MOST);
        }
        var id = PersonalTokenId.next();
        String secret = PREFIX + SecretToken.generate().value();
        jdbc.sql(INSERT)
                .param("id", id.value())
                .param("member", owner.id().value())
                .param("name", wish.name())
                .param("hash", new SecretToken(secret).hash())
                .param("ending", secret.substring(secret.length() - ENDING))
                .param("scopes", names(wish).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(Duration.ofDays(wish.days()))))
                .update();
        return new IssuedToken(id, secret);
    }

    /** Those that open something today, the newest first. */
    @Transactional(readOnly = true)
    public List<TokenView> of(MemberId member) {
        return live("select * ", member).query(PersonalTokens::view).list().stream()
                .sorted(Comparator.comparing(TokenView::createdAt).reversed())
                .toList();
    }

    /** Says how the token was called. */
    @Transactional
    public String revoke(Access owner, PersonalTokenId id) {
        String name = jdbc.sql(REVOKE)
                .param("id", id.value())
                .param("member", owner.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("token " + id.value()));
        record(owner, "token.revoked", id, Map.of("name", name));
        return name;
    }

    /**
     * Empty for what is no token, an unknown one, and one that was revoked or has expired. It is asked with every request of
     * a program: a transaction would only double what that costs.
     */
    public Optional<TokenHolder> holderOf(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        var found = jdbc.sql(HOLDER)
                .param("hash", new SecretToken(secret).hash())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Use(holder(row), instant(row.getTimestamp("last_used_at"))))
                .optional();
        found.filter(use -> use.isOlderThan(now.minus(NOTED_EVERY)))
                .ifPresent(use -> note(use.holder().token(), now));
        return found.map(Use::holder);
    }

    /** Those of them that still open something, and until when. */
    public Map<PersonalTokenId, Instant> live(Collection<PersonalTokenId> ids) {
        Map<PersonalTokenId, Instant> until = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(LIVE_ONES)
                    .param("ids", ids.stream().map(PersonalTokenId::value).toArray(UUID[]::new))
                    .param("now", Timestamp.from(clock.instant()))
                    .query(row -> {
                        until.put(
                                new PersonalTokenId(row.getObject("id", UUID.class)),
                                row.getTimestamp("expires_at").toInstant());
                    });
        }
        return until;
    }

    /** Whose it is or was, for the log: unlike {@link #holderOf} it says nothing about what it opens. */
    @Transactional(readOnly = true)
    public Optional<KnownToken> recognise(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return jdbc.sql(RECOGNISE)
                .param("hash", new SecretToken(secret).hash())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new KnownToken(
                        new PersonalTokenId(row.getObject("id", UUID.class)),
                        new MemberId(row.getObject("member", UUID.class)),
                        KnownToken.State.valueOf(row.getString("state"))))
                .optional();
    }

    private void note(PersonalTokenId id, Instant now) {
        jdbc.sql(NOTE)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(NOTED_EVERY)))
                .update();
    }

    private record Use(TokenHolder holder, @Nullable Instant noted) {

        boolean isOlderThan(Instant moment) {
            return noted == null || noted.isBefore(moment);
        }
    }

    private JdbcClient.StatementSpec live(String select, MemberId member) {
        return jdbc.sql(select + LIVE).param("member", member.value()).param("now", Timestamp.from(clock.instant()));
    }

    private void record(Access owner, String action, PersonalTokenId id, Map<String, String> facts) {
        audit.record(
                AuditRecord.of(owner.id().actor(), action, "token", id.value().toString())
                        .inRegion(owner.region())
                        .with(facts));
    }

    private static TokenHolder holder(ResultSet row) throws SQLException {
        return new TokenHolder(
                new PersonalTokenId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("member", UUID.class)),
                scopes(row));
    }

    private static TokenView view(ResultSet row, int number) throws SQLException {
        return new TokenView(
                new PersonalTokenId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("ending"),
                scopes(row),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("last_used_at")));
    }

    private static Set<TokenScope> scopes(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("scopes").getArray())
                .map(TokenScope::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
