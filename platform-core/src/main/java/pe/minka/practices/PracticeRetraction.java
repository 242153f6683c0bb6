package pe.minka.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/**
 * Takes back practices that were made in somebody's name by mistake, published or not, as long as nobody has done
 * anything with them. For national administrators.
 */
@Service
public class PracticeRetraction {

    private static final String TOUCHED = """
            select exists (select from practice_section s where s.practice = :practice and s.saved_at > :made)
                or (select count(*) from practice_version v where v.practice = :practice) > :versions as written,
                   not exists (select from practice_team t
                               where t.practice = :practice and t.member = :holder and t.post = 'HOLDER')
                or (select count(*) from practice_team t where t.practice = :practice) > 1
                or exists (select from practice_invitation i where i.practice = :practice and i.answer is null)
                or exists (select from practice_evidence e where e.practice = :practice) as shared,
                   exists (select from practice_request r where r.practice = :practice)
                or exists (select from practice_decision d where d.practice = :practice)
                or exists (select from practice_review r where r.practice = :practice)
                or exists (select from practice_advisory a where a.practice = :practice)
                or exists (select from practice_commitment c where c.practice = :practice)
                or exists (select from practice_renewal r where r.practice = :practice)
                or exists (select from practice_expert_invitation i where i.practice = :practice)
                or exists (select from practice_expert_comment c where c.practice = :practice) as on_route,
                   exists (select from conversation_support s where s.kind = 'practice' and s.subject = :practice)
                or exists (select from conversation_follow f where f.kind = 'practice' and f.subject = :practice)
                or exists (select from conversation_comment c where c.kind = 'practice' and c.subject = :practice) as read
            """;

    private static final String RETRACT = """
            update practice
            set stage = null, published_at = null, in_force_since = null, in_force_until = null,
                discarded_at = :now, version = version + 1
            where id = :practice
            """;

    private final PracticeRepository practices;
    private final CatalogueEntries entries;
    private final PracticeLog log;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    PracticeRetraction(
            PracticeRepository practices,
            CatalogueEntries entries,
            PracticeLog log,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.practices = practices;
        this.entries = entries;
        this.log = log;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What somebody did with it since it was made; empty when it is gone now, and its holder is told. */
    @Transactional
    public Optional<WhyKept> takeBack(Access admin, MadeFor made) {
        admin.requireNational("only national administrators take back what they brought");
        var practice = practices.findLockedById(made.practice()).filter(found -> found.isWrittenBy(found.holder()));
        if (practice.isEmpty()) {
            return Optional.of(WhyKept.GONE);
        }
        if (!made.isStillOf(practice.get())) {
            return Optional.of(WhyKept.CREDITED);
        }
        Optional<WhyKept> kept = touched(made);
        if (kept.isEmpty()) {
            retract(admin, practice.get(), made.holder());
        }
        return kept;
    }

    private Optional<WhyKept> touched(MadeFor made) {
        return jdbc.sql(TOUCHED)
                .param("practice", made.practice().value())
                .param("holder", made.holder().value())
                .param("made", Timestamp.from(made.at()))
                .param("versions", made.published() ? 1 : 0)
                .query((row, number) -> Optional.ofNullable(why(row)))
                .single();
    }

    private static @Nullable WhyKept why(ResultSet row) throws SQLException {
        if (row.getBoolean("written")) {
            return WhyKept.WRITTEN;
        }
        if (row.getBoolean("shared")) {
            return WhyKept.SHARED;
        }
        if (row.getBoolean("on_route")) {
            return WhyKept.ON_ROUTE;
        }
        return row.getBoolean("read") ? WhyKept.READ : null;
    }

    private void retract(Access admin, Practice practice, MemberId holder) {
        var now = clock.instant();
        jdbc.sql(RETRACT)
                .param("practice", practice.id().value())
                .param("now", Timestamp.from(now))
                .update();
        if (practice.stage() != null) {
            entries.write(practice.id());
            events.publishEvent(new PracticeRetracted(practice.id(), practice.code(), now));
            log.record(admin.id().actor(), "practice.retracted", practice, null, Map.of());
        }
        events.publishEvent(new PracticeTakenBack(practice.code(), holder, admin.id(), now));
    }
}
