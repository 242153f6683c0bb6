package pe.minka.factors;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.factors.SecondStepChanged.Change;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.SecretToken;

/** Codes on paper for the day the phone is gone (códigos de recuperación): each is shown once and works once. */
@Service
public class RecoveryCodes {

    static final int HOW_MANY = 10;

    private static final int BYTES = 10;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String FORGET = "delete from recovery_code where member = :member";

    private static final String INSERT = """
            insert into recovery_code (member, hash, made_at) values (:member, :hash, :now)
            """;

    private static final String USE = """
            update recovery_code
            set used_at = :now
            where member = :member and hash = :hash and used_at is null
            """;

    private static final String LEFT = "select count(*) from recovery_code where member = :member and used_at is null";

    private final JdbcClient jdbc;
    private final SecondStepLog log;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, SecondStepLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** New ones; those from before open nothing any more. */
    @Transactional
    public List<String> renew(Access member) {
        log.lock(member.id());
        if (left(member.id()) == 0 && !log.isSetUp(member.id())) {
            throw new RuleViolation("factors.nothingSetUp");
        }
        List<String> codes = replace(member.id());
        log.record(member, Change.CODES_RENEWED);
        return codes;
    }

    /** The first ones of somebody who has none; empty when there are some already. */
    List<String> makeFirst(MemberId member) {
        return left(member) > 0 ? List.of() : replace(member);
    }

    /** Paper for a second step that is no more would open a later one. */
    void forgetIfNothingIsLeft(MemberId member) {
        if (!log.isSetUp(member)) {
            jdbc.sql(FORGET).param("member", member.value()).update();
        }
    }

    int left(MemberId member) {
        return jdbc.sql(LEFT)
                .param("member", member.value())
                .query(Integer.class)
                .single();
    }

    /** Of several who show the same code at once exactly one is let in. */
    @Transactional
    boolean use(MemberId member, String typed) {
        boolean right = jdbc.sql(USE)
                        .param("member", member.value())
                        .param("hash", hash(typed))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (right) {
            log.recordUse(member);
        }
        return right;
    }

    private List<String> replace(MemberId member) {
        jdbc.sql(FORGET).param("member", member.value()).update();
        List<String> codes =
                Stream.generate(RecoveryCodes::generate).limit(HOW_MANY).toList();
        for (String code : codes) {
            jdbc.sql(INSERT)
                    .param("member", member.value())
                    .param("hash", hash(code))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
        return codes;
    }

    private static String generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.PAPER.write(bytes).replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** As it was meant: whoever copies from paper writes O for zero and leaves the hyphens out. */
    private static byte[] hash(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
        return new SecretToken(plain).hash();
    }
}
