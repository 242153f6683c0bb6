package pe.minka.gamification.standings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.gamification.Board;
import pe.minka.gamification.Standing;
import pe.minka.gamification.rules.Rules;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;

/** What the standings take, a national matter. A version is never changed: the next one follows it. */
@Service
@Transactional
public class Ladders {

    private static final String NATIONAL = "standings are kept by national administrators";

    private static final String SELECT = """
            select version, participating, distinguished, distinguished_points, distinguished_kinds,
                   transforming, transforming_points, transforming_kinds, decided_by, decided_at, reason
            from standing_ladder
            order by version desc
            """;

    private static final String LATEST = SELECT + " limit 1";

    private static final String ADD = """
            insert into standing_ladder (version, participating, distinguished, distinguished_points, distinguished_kinds,
                                         transforming, transforming_points, transforming_kinds, decided_by, decided_at,
                                         reason)
            values (:version, :participating, :distinguished, :distinguishedPoints, :distinguishedKinds,
                    :transforming, :transformingPoints, :transformingKinds, :by, :at, :reason)
            """;

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Assessments assessments;
    private final AuditLog audit;
    private final Clock clock;

    Ladders(JdbcClient jdbc, Rules rules, Assessments assessments, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.assessments = assessments;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Ladder current() {
        return latest(jdbc);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<LadderVersion> history(Access admin) {
        admin.requireNational(NATIONAL);
        return jdbc.sql(SELECT).query((row, number) -> version(row)).list();
    }

    /** Nobody loses what they have reached; who has enough now reaches it at once. */
    public void change(Access admin, Ladder wanted, Reason reason) {
        admin.requireNational(NATIONAL);
        var before = current();
        if (before.steps().equals(wanted.steps())) {
            throw RuleViolation.at("reason", "gamification.ladder.same");
        }
        if (before.version() != wanted.version()) {
            throw overtaken(admin, wanted);
        }
        requirePossible(wanted);
        add(admin, wanted, reason);
        audit.record(AuditRecord.of(admin.id().actor(), "recognition.standingsChanged", "standings", "")
                .because(reason.text())
                .with(Map.of("before", words(before), "after", words(wanted))));
        assessments.assessSeason();
    }

    private void add(Access admin, Ladder wanted, Reason reason) {
        try {
            jdbc.sql(ADD)
                    .param("version", wanted.version() + 1)
                    .param("participating", wanted.participating().label())
                    .param("distinguished", wanted.distinguished().label())
                    .param("distinguishedPoints", wanted.distinguished().points())
                    .param("distinguishedKinds", wanted.distinguished().kinds())
                    .param("transforming", wanted.transforming().label())
                    .param("transformingPoints", wanted.transforming().points())
                    .param("transformingKinds", wanted.transforming().kinds())
                    .param("by", admin.id().value())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("reason", reason.text())
                    .update();
        } catch (DuplicateKeyException e) {
            throw overtaken(admin, wanted);
        }
    }

    /** Somebody was first: another person, or whoever decides, in another window. */
    private RuleViolation overtaken(Access admin, Ladder wanted) {
        var unread = history(admin).stream()
                .filter(one -> one.ladder().version() > wanted.version())
                .toList();
        return !unread.isEmpty() && unread.stream().allMatch(one -> admin.id().equals(one.by()))
                ? new RuleViolation("gamification.ladder.changed.own")
                : new RuleViolation("gamification.ladder.changed");
    }

    /** Nobody reaches a standing that asks for more kinds than give them points; the board with the fewest decides. */
    private void requirePossible(Ladder wanted) {
        var now = clock.instant();
        int members = rules.giving(Board.MEMBERS, now);
        int advisors = rules.giving(Board.ADVISORS, now);
        int most = Math.min(members, advisors);
        for (var step : wanted.steps()) {
            if (step.kinds() > most) {
                int whom = 1 + Integer.signum(members - advisors);
                throw RuleViolation.at(step.kindsField(), "gamification.step.kinds.few", most, whom);
            }
        }
    }

    static Ladder latest(JdbcClient jdbc) {
        return jdbc.sql(LATEST).query((row, number) -> ladder(row)).single();
    }

    private static LadderVersion version(ResultSet row) throws SQLException {
        UUID by = row.getObject("decided_by", UUID.class);
        return new LadderVersion(
                ladder(row),
                by == null ? null : new MemberId(by),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("reason"));
    }

    private static Ladder ladder(ResultSet row) throws SQLException {
        return new Ladder(
                row.getInt("version"),
                new Step(Standing.PARTICIPATING, row.getString("participating"), 0, 0),
                new Step(
                        Standing.DISTINGUISHED,
                        row.getString("distinguished"),
                        row.getInt("distinguished_points"),
                        row.getInt("distinguished_kinds")),
                new Step(
                        Standing.TRANSFORMING,
                        row.getString("transforming"),
                        row.getInt("transforming_points"),
                        row.getInt("transforming_kinds")));
    }

    private static String words(Ladder ladder) {
        return String.join(
                ", ",
                ladder.steps().stream()
                        .map(step -> step.label() + " " + step.points() + "/" + step.kinds())
                        .toList());
    }
}
