package pe.minka.gamification.badges;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.gamification.badges.Criterion.Held;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** Where national administrators compose insignias, change and retire them. What was given stays given. */
@Service
@Transactional
public class BadgeDesk {

    private static final String NATIONAL = "insignias are kept by national administrators";

    private static final String KIND = "badge";
    private static final int LONGEST_CODE = 60;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private final BadgeRows rows;
    private final HolderRows holders;
    private final Surveys surveys;
    private final AuditLog audit;
    private final Clock clock;

    BadgeDesk(BadgeRows rows, HolderRows holders, Surveys surveys, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.holders = holders;
        this.surveys = surveys;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<BadgeState> all(Access admin) {
        admin.requireNational(NATIONAL);
        var counts = holders.counts();
        var surveyed = holders.surveyed();
        return rows.latest().stream()
                .map(badge -> new BadgeState(badge, counts.getOrDefault(badge.id(), 0), surveyed.contains(badge.id())))
                .toList();
    }

    /** From the last version to the first. */
    @Transactional(readOnly = true)
    public List<BadgeView> history(Access admin, String code) {
        admin.requireNational(NATIONAL);
        var versions = rows.of(code);
        if (versions.isEmpty()) {
            throw new NotFound("insignia " + code);
        }
        return versions;
    }

    /** Whoever has earned it already is given it soon. */
    public String compose(Access admin, ComposeBadge wanted) {
        admin.requireNational(NATIONAL);
        String code = code(wanted.terms().name());
        require(code, wanted.terms().criterion());
        var id = BadgeId.next();
        var now = clock.instant();
        if (!rows.add(id, code, wanted.family(), wanted.tier(), now)
                || !decide(admin, id, 1, wanted.terms(), now, wanted.reason())) {
            throw RuleViolation.at("name", "gamification.badge.name.taken");
        }
        record(
                admin,
                "recognition.badgeComposed",
                code,
                wanted.reason(),
                Map.of("name", wanted.terms().name()));
        return code;
    }

    public void change(Access admin, ChangeBadge wanted) {
        var before = history(admin, wanted.code()).getFirst();
        require(wanted.code(), wanted.terms().criterion());
        if (before.version() != wanted.basedOn()) {
            throw overtaken(admin, wanted.code(), wanted.basedOn());
        }
        if (new BadgeTerms(before.name(), before.purpose(), before.criterion()).equals(wanted.terms())) {
            throw RuleViolation.at("reason", "gamification.badge.same");
        }
        if (!decide(admin, before.id(), before.version() + 1, wanted.terms(), clock.instant(), wanted.reason())) {
            throw overtaken(admin, wanted.code(), before.version());
        }
        record(
                admin,
                "recognition.badgeChanged",
                wanted.code(),
                wanted.reason(),
                Map.of("before", before.name(), "after", wanted.terms().name()));
    }

    /** From now on nobody is given it; whoever has it keeps it. */
    public void retire(Access admin, String code, Reason reason) {
        var badge = history(admin, code).getFirst();
        if (rows.retire(badge.id(), clock.instant())) {
            record(admin, "recognition.badgeRetired", code, reason, Map.of("name", badge.name()));
        }
    }

    /** It is given again, also to whoever earned it meanwhile. */
    public void restore(Access admin, String code, Reason reason) {
        var badge = history(admin, code).getFirst();
        if (rows.retire(badge.id(), null)) {
            record(admin, "recognition.badgeRestored", code, reason, Map.of("name", badge.name()));
            surveys.askAnew(badge.id());
        }
    }

    /** Adds the version, unless there is one of that number. */
    private boolean decide(Access admin, BadgeId badge, int version, BadgeTerms terms, Instant now, Reason reason) {
        boolean first = rows.addVersion(badge, version, terms, admin.id(), now, reason.text());
        if (first) {
            surveys.ask(badge, version);
        }
        return first;
    }

    /** Somebody was first: another person, or whoever decides, in another window. */
    private RuleViolation overtaken(Access admin, String code, int read) {
        var unread = rows.of(code).stream().filter(one -> one.version() > read).toList();
        return !unread.isEmpty() && unread.stream().allMatch(one -> admin.id().equals(one.decidedBy()))
                ? new RuleViolation("gamification.badge.overtaken.own")
                : new RuleViolation("gamification.badge.overtaken");
    }

    /** Another insignia it asks for is one that is given, and not itself. */
    private void require(String code, Criterion criterion) {
        criterion.everything().forEach(part -> {
            if (part instanceof Held held
                    && (held.badge().equals(code)
                            || rows.find(held.badge())
                                    .filter(badge -> !badge.isRetired())
                                    .isEmpty())) {
                throw RuleViolation.at("criterion", "gamification.badge.other");
            }
        });
    }

    private static String code(String name) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String code =
                OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            throw RuleViolation.at("name", "gamification.badge.name.letters");
        }
        return code;
    }

    private void record(Access admin, String action, String code, Reason reason, Map<String, String> details) {
        audit.record(AuditRecord.of(admin.id().actor(), action, KIND, code)
                .because(reason.text())
                .with(details));
    }
}
