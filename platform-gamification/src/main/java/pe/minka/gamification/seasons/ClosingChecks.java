package pe.minka.gamification.seasons;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.seasons.ClosingCheck.State;
import pe.minka.members.Access;

/**
 * Looks whether closed seasons are still what was signed. The signature is checked each time; that the results are those it
 * speaks of means reading all of them, so what came of it is remembered for a while.
 */
@Component
public class ClosingChecks {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** Whoever has put it right should not wait long, and whoever opens its page again and again should not read it all. */
    private static final Duration DOUBTED = Duration.ofMinutes(1);

    /** Of more people nobody waits for the results: the night reads them. */
    private static final int AT_ONCE = 20_000;

    private static final String KNOWN = "select key, genuine, checked_at from season_check where season = :season";

    private static final String KEEP = """
            insert into season_check (season, key, genuine, checked_at)
            values (:season, :key, :genuine, :now)
            on conflict (season)
            do update set key = excluded.key, genuine = excluded.genuine, checked_at = excluded.checked_at
            """;

    private static final String DOUBTS = """
            select season, checked_at from season_check where not genuine order by season
            """;

    private final JdbcClient jdbc;
    private final ClosingRows closings;
    private final SeasonArchive archive;
    private final ClosingSignatures signatures;
    private final Clock clock;

    ClosingChecks(
            JdbcClient jdbc, ClosingRows closings, SeasonArchive archive, ClosingSignatures signatures, Clock clock) {
        this.jdbc = jdbc;
        this.closings = closings;
        this.archive = archive;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** A season that is not what was signed, and when that was found. */
    public record Doubt(String season, Instant checkedAt) {}

    private record Known(@Nullable String key, boolean genuine, Timestamp checkedAt) {}

    /** Empty while it is open. */
    public Optional<ClosingCheck> of(String season) {
        return closings.find(season)
                .map(closing -> new ClosingCheck(state(closing), closing.signedAt(), closing.signedBefore()));
    }

    /** Those that were found not to be what was signed, for national administrators. */
    public List<Doubt> doubts(Access admin) {
        admin.requireNational(SeasonDesk.NATIONAL);
        return jdbc.sql(DOUBTS)
                .query((row, number) -> new Doubt(
                        row.getString("season"), row.getTimestamp("checked_at").toInstant()))
                .list();
    }

    /** All of them, with everything they say. */
    void lookOver() {
        closings.all().forEach(this::check);
    }

    private State state(ClosingRows.Closing closing) {
        if (!isGenuine(closing)) {
            return State.BROKEN;
        }
        if (closing.needsSignature()) {
            return closing.signed() == null ? State.KEPT : State.TO_BE_SIGNED;
        }
        return closing.number() > 1 ? State.SIGNED_AGAIN : State.SIGNED;
    }

    private boolean isGenuine(ClosingRows.Closing closing) {
        var known = jdbc.sql(KNOWN)
                .param("season", closing.season())
                .query(Known.class)
                .optional()
                .orElse(null);
        if (closing.people() <= AT_ONCE && (known == null || !isFresh(known, closing))) {
            return check(closing);
        }
        if (!signatures.matches(closing)) {
            return keep(closing, false);
        }
        return known == null || known.genuine();
    }

    /** It is looked at again when it was signed with another key meanwhile, and soon when it was found wrong. */
    private boolean isFresh(Known known, ClosingRows.Closing closing) {
        var until = known.checkedAt().toInstant().plus(known.genuine() ? REMEMBERED : DOUBTED);
        return Objects.equals(known.key(), key(closing)) && until.isAfter(clock.instant());
    }

    private boolean check(ClosingRows.Closing closing) {
        return keep(closing, signatures.matches(closing) && archive.isAsKept(closing));
    }

    /** Whoever administers reads of it among what was not attended to. */
    private boolean keep(ClosingRows.Closing closing, boolean genuine) {
        jdbc.sql(KEEP)
                .param("season", closing.season())
                .param("key", key(closing))
                .param("genuine", genuine)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return genuine;
    }

    private static @Nullable String key(ClosingRows.Closing closing) {
        return closing.signed() == null ? null : closing.signed().key();
    }
}
