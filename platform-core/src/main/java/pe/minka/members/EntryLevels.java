package pe.minka.members;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import pe.minka.members.EntryLimit.Level;
import pe.minka.shared.SecretToken;
import pe.minka.shared.Sha256;

/** Counts tries in PostgreSQL, so that every node knows them and a restart forgets none. */
@Component
class EntryLevels {

    private static final String LOCK = """
            insert into entry_level (kind, subject, level, at)
            values (:kind, :subject, 0, :now)
            on conflict (kind, subject) do update set level = entry_level.level
            returning level, at
            """;

    private static final String SET = """
            update entry_level
            set level = :level, at = :at
            where kind = :kind and subject = :subject
            """;

    private static final String CLEAR = "delete from entry_level where kind = :kind and subject = :subject";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Map<EntryLimit, LongAdder> slowed = new EnumMap<>(EntryLimit.class);

    EntryLevels(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        for (EntryLimit limit : EntryLimit.values()) {
            slowed.put(limit, new LongAdder());
        }
    }

    /** How many tries this limit has told to wait since this node started. */
    long slowed(EntryLimit limit) {
        return Objects.requireNonNull(slowed.get(limit)).sum();
    }

    /**
     * Counts one try for each of them and answers zero, or counts nothing and says how long to wait. It is counted
     * before the password is looked at: a thousand tries at the same moment are a thousand tries.
     */
    Duration charge(List<Tries> tries) {
        return transactions.execute(status -> {
            var now = clock.instant();
            var levels =
                    inOrder(tries).map(one -> new Locked(one, lock(one, now))).toList();
            var wait = levels.stream()
                    .map(one -> waitFor(one, now))
                    .max(Comparator.naturalOrder())
                    .orElse(Duration.ZERO);
            if (wait.isZero()) {
                levels.forEach(one -> set(one.tries(), one.tries().limit().raised(one.level(), now)));
            }
            return wait;
        });
    }

    private Duration waitFor(Locked one, Instant now) {
        var limit = one.tries().limit();
        var wait = limit.waitAt(now, one.level());
        if (!wait.isZero()) {
            Objects.requireNonNull(slowed.get(limit)).increment();
        }
        return wait;
    }

    /** The try turned out well and should not count. */
    void takeBack(Tries tries) {
        transactions.executeWithoutResult(status -> {
            var now = clock.instant();
            set(tries, tries.limit().lowered(lock(tries, now), now));
        });
    }

    /** The right password came: an account starts afresh, an address only gets this one try back. */
    void forgive(Tries tries) {
        if (tries.limit() == EntryLimit.ADDRESS) {
            takeBack(tries);
        } else {
            clear(tries);
        }
    }

    void clear(Tries tries) {
        jdbc.sql(CLEAR)
                .param("kind", tries.limit().name())
                .param("subject", tries.subject())
                .update();
    }

    /** Always in the same order, so that two who need the same two rows never wait for each other. */
    private static Stream<Tries> inOrder(List<Tries> tries) {
        return tries.stream().sorted(Comparator.comparing(Tries::limit));
    }

    private Level lock(Tries tries, Instant now) {
        return jdbc.sql(LOCK)
                .param("kind", tries.limit().name())
                .param("subject", tries.subject())
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Level(row.getDouble("level"), row.getTimestamp("at").toInstant()))
                .single();
    }

    private void set(Tries tries, Level level) {
        jdbc.sql(SET)
                .param("kind", tries.limit().name())
                .param("subject", tries.subject())
                .param("level", level.height())
                .param("at", Timestamp.from(level.at()))
                .update();
    }

    /** What is counted together: the subject is the hash of a mail address, of an address or of a device. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Tries(EntryLimit limit, byte[] subject) {

        private static final int SHOWN_BYTES = 6;

        static Tries of(EntryLimit limit, String subject) {
            return new Tries(limit, Sha256.of(subject));
        }

        /** Of one member on one device, which several may share. */
        static Tries of(EntryLimit limit, MemberId member, SecretToken device) {
            return of(limit, member.value() + HexFormat.of().formatHex(device.hash()));
        }

        String abbreviated() {
            return HexFormat.of().formatHex(subject, 0, SHOWN_BYTES);
        }
    }

    private record Locked(Tries tries, Level level) {}
}
