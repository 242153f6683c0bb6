package pe.minka.factors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.factors.SecondStepChanged.Change;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.RuleViolation;

/** Apps that make codes (app de códigos): one for each member. */
@Service
public class Authenticators {

    private static final int KEY_BYTES = 20;
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String PENDING = """
            select pending from authenticator where member = :member and pending_at > :since
            """;

    private static final String PROPOSE = """
            insert into authenticator (member, pending, pending_at)
            values (:member, :pending, :now)
            on conflict (member) do update set pending = excluded.pending, pending_at = excluded.pending_at
            """;

    private static final String CONFIRM = """
            update authenticator
            set secret = pending, confirmed_at = :now, last_step = :step, pending = null, pending_at = null
            where member = :member and pending = :pending
            """;

    private static final String CURRENT = """
            select secret, last_step from authenticator where member = :member and secret is not null
            """;

    private static final String ACCEPT = """
            update authenticator set last_step = :step where member = :member and last_step < :step
            """;

    private static final String REMOVE = "delete from authenticator where member = :member and secret is not null";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final RecoveryCodes codes;
    private final SecondStepRule rule;
    private final SecondStepLog log;
    private final Clock clock;

    Authenticators(
            JdbcClient jdbc, Seal seal, RecoveryCodes codes, SecondStepRule rule, SecondStepLog log, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.codes = codes;
        this.rule = rule;
        this.log = log;
        this.clock = clock;
    }

    /** What the app is to be told; the same for an hour, so that a second look shows what was scanned already. */
    @Transactional
    public AuthenticatorSetup setup(Access member) {
        byte[] key = pending(member.id())
                .map(closed -> seal.open(closed, member.id()))
                .orElseGet(() -> propose(member.id()));
        String written = Base32.KEY.write(key);
        String label = URLEncoder.encode("Minka:" + member.mail(), StandardCharsets.UTF_8);
        return new AuthenticatorSetup(written, "otpauth://totp/" + label + "?secret=" + written + "&issuer=Minka");
    }

    /**
     * The first right code makes it the member's app; answers the first recovery codes, if there were none. Of a form that
     * was sent twice at once the second finds everything done.
     */
    @Transactional
    public List<String> confirm(Access member, String typed) {
        byte[] closed = pending(member.id()).orElseThrow(() -> RuleViolation.at("code", "factors.setupExpired"));
        var step = TimeCodes.stepOf(digits(typed), seal.open(closed, member.id()), clock.instant(), 0);
        if (step.isEmpty()) {
            throw RuleViolation.at("code", "factors.codeWrong");
        }
        log.lock(member.id());
        int made = jdbc.sql(CONFIRM)
                .param("member", member.id().value())
                .param("pending", closed)
                .param("step", step.getAsLong())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (made == 0) {
            return List.of();
        }
        log.record(member, Change.APP_ADDED);
        return codes.makeFirst(member.id());
    }

    @Transactional
    public void remove(Access member) {
        log.lock(member.id());
        if (jdbc.sql(REMOVE).param("member", member.id().value()).update() == 0) {
            return;
        }
        rule.requireOneLeft(member);
        codes.forgetIfNothingIsLeft(member.id());
        log.record(member, Change.APP_REMOVED);
    }

    /** A code that was accepted once is not accepted again, whoever read it over a shoulder. */
    @Transactional
    boolean accepts(MemberId member, String typed) {
        return current(member).stream().anyMatch(app -> {
            OptionalLong step =
                    TimeCodes.stepOf(digits(typed), seal.open(app.closed(), member), clock.instant(), app.lastStep());
            return step.isPresent()
                    && jdbc.sql(ACCEPT)
                                    .param("member", member.value())
                                    .param("step", step.getAsLong())
                                    .update()
                            == 1;
        });
    }

    static boolean looksLikeOne(String typed) {
        return digits(typed).length() == TimeCodes.DIGITS && typed.chars().noneMatch(Character::isLetter);
    }

    private byte[] propose(MemberId member) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        jdbc.sql(PROPOSE)
                .param("member", member.value())
                .param("pending", seal.close(key, member))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return key;
    }

    private Optional<byte[]> pending(MemberId member) {
        return jdbc.sql(PENDING)
                .param("member", member.value())
                .param("since", Timestamp.from(clock.instant().minus(PATIENCE)))
                .query((row, number) -> row.getBytes("pending"))
                .optional();
    }

    private Optional<App> current(MemberId member) {
        return jdbc.sql(CURRENT)
                .param("member", member.value())
                .query((row, number) -> new App(row.getBytes("secret"), row.getLong("last_step")))
                .optional();
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\D", "");
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record App(byte[] closed, long lastStep) {}
}
