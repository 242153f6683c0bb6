package pe.minka.gamification.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.gamification.ContributionKind;
import pe.minka.members.Access;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

/**
 * The rules as everybody reads them, and national administrators decide on them. What was given under a rule stays as it
 * is.
 */
@Service
@Transactional
public class RuleBook {

    private static final String NATIONAL = "rules are decided on by national administrators";

    private final RuleVersions versions;
    private final AuditLog audit;
    private final Clock clock;

    RuleBook(RuleVersions versions, AuditLog audit, Clock clock) {
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /** One for each kind of contribution, in the order of the kinds. */
    @Transactional(readOnly = true)
    public List<RuleView> all(Access admin) {
        admin.requireNational(NATIONAL);
        Map<ContributionKind, List<RuleVersion>> known = versions.all().stream()
                .collect(Collectors.groupingBy(version -> version.rule().kind()));
        return Arrays.stream(ContributionKind.values())
                .map(kind -> view(kind, known.getOrDefault(kind, List.of())))
                .toList();
    }

    /** What counts, and what has counted, kind by kind and from the last version to the first; for everybody. */
    @Transactional(readOnly = true)
    public List<List<RuleVersion>> known() {
        var now = clock.instant();
        Map<ContributionKind, List<RuleVersion>> known = versions.all().stream()
                .filter(version -> !version.rule().validFrom().isAfter(now) && !version.isReplaced())
                .sorted(Comparator.comparingInt(
                        (RuleVersion version) -> -version.rule().version()))
                .collect(Collectors.groupingBy(version -> version.rule().kind()));
        return Arrays.stream(ContributionKind.values())
                .flatMap(kind -> Stream.ofNullable(known.get(kind)))
                .toList();
    }

    /** What of it is not in force already. */
    @Transactional(readOnly = true)
    public Map<ContributionKind, RuleTerms> changed(Access admin, Map<ContributionKind, RuleTerms> wanted) {
        Map<ContributionKind, RuleTerms> changed = new EnumMap<>(ContributionKind.class);
        all(admin).forEach(rule -> {
            var terms = wanted.get(rule.kind());
            if (terms != null && !rule.says(terms)) {
                changed.put(rule.kind(), terms);
            }
        });
        return changed;
    }

    /** What was in force just before something was decided. */
    @Transactional(readOnly = true)
    public Map<ContributionKind, RuleTerms> before(Access admin, Instant decision) {
        admin.requireNational(NATIONAL);
        Map<ContributionKind, RuleTerms> before = new EnumMap<>(ContributionKind.class);
        versions.all().stream()
                .filter(version -> version.decidedAt().isBefore(decision)
                        && !version.rule().validFrom().isAfter(decision))
                .forEach(version ->
                        before.putIfAbsent(version.rule().kind(), version.rule().terms()));
        return before;
    }

    @Transactional(readOnly = true)
    public RuleView find(Access admin, ContributionKind kind) {
        admin.requireNational(NATIONAL);
        return view(kind, versions.of(kind));
    }

    /** From the last version to the first. */
    @Transactional(readOnly = true)
    public List<RuleVersion> history(Access admin, ContributionKind kind) {
        admin.requireNational(NATIONAL);
        return versions.of(kind);
    }

    /** Until the transaction ends the rules stay as they are, but for whoever holds them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        versions.hold();
    }

    /** No version is in force from a day that is over: what is past stays as it was counted. */
    @Transactional(readOnly = true, noRollbackFor = RuleViolation.class)
    public void requireToCome(LocalDate day) {
        requireToCome(day, Peru.dayOf(clock.instant()));
    }

    /** Says no with {@link RuleOvertaken} when there is a version that was not read. */
    @Transactional(noRollbackFor = RuleViolation.class)
    public RuleView change(Access admin, ChangeRule change) {
        admin.requireNational(NATIONAL);
        require(change);
        versions.hold();
        var now = clock.instant();
        var from = change.from() == null ? now : startOf(change, now);
        var rule = find(admin, change.kind());
        requireRead(admin, change, rule);
        if (rule.says(change.terms(), from)) {
            throw RuleViolation.at("reason", "recognition.rules.same");
        }
        if (!change.replacing() && !rule.replacedFrom(from).isEmpty()) {
            throw RuleViolation.at("replacing", "recognition.rules.replacing.missing");
        }
        if (!versions.add(change, from, admin.id(), now)) {
            throw overtaken(admin, change);
        }
        var before = rule.inForce();
        audit.record(AuditRecord.of(
                        admin.id().actor(),
                        "recognition.ruleChanged",
                        "recognitionRule",
                        change.kind().name())
                .because(change.reason().text())
                .with(Map.of(
                        "before", before == null ? "" : wording(before.rule().terms()),
                        "after", wording(change.terms()),
                        "version", String.valueOf(change.basedOn() + 1),
                        "from", Peru.dayOf(from).toString())));
        return find(admin, change.kind());
    }

    private RuleView view(ContributionKind kind, List<RuleVersion> known) {
        var now = clock.instant();
        var inForce = first(known, version -> !version.rule().validFrom().isAfter(now));
        int reached = inForce == null ? 0 : inForce.rule().version();
        var planned = known.reversed().stream()
                .filter(version -> version.rule().version() > reached && !version.isReplaced())
                .toList();
        return new RuleView(kind, inForce, planned, latest(known));
    }

    private static int latest(List<RuleVersion> known) {
        return known.stream()
                .mapToInt(version -> version.rule().version())
                .max()
                .orElse(0);
    }

    private static @Nullable RuleVersion first(List<RuleVersion> known, Predicate<RuleVersion> which) {
        return known.stream().filter(which).findFirst().orElse(null);
    }

    private void requireRead(Access admin, ChangeRule change, RuleView rule) {
        if (change.basedOn() != rule.latest()) {
            throw overtaken(admin, change);
        }
    }

    private RuleOvertaken overtaken(Access admin, ChangeRule change) {
        var known = versions.of(change.kind());
        var unread = known.stream()
                .filter(version -> version.rule().version() > change.basedOn())
                .toList();
        return RuleOvertaken.by(
                !unread.isEmpty()
                        && unread.stream().allMatch(version -> admin.id().equals(version.decidedBy())),
                latest(known));
    }

    private static void require(ChangeRule change) {
        var terms = change.terms();
        if (terms.points() < 0 || terms.points() > RuleTerms.MOST_POINTS) {
            throw RuleViolation.at("points", "recognition.rules.points.range");
        }
        RuleTerms.possible("moment", change.kind(), terms.moment());
        if (terms.caps().askWhoGives() && !RuleTerms.hasGiver(change.kind())) {
            throw RuleViolation.at(
                    terms.caps().perGiver() == null ? "perPair" : "perGiver", "recognition.rules.giver.none");
        }
    }

    private static Instant startOf(ChangeRule change, Instant now) {
        var day = change.from();
        if (day == null || day.equals(Peru.dayOf(now))) {
            return now;
        }
        requireToCome(day, Peru.dayOf(now));
        return Peru.startOf(day);
    }

    private static void requireToCome(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw RuleViolation.at("from", "recognition.rules.from.past");
        }
    }

    private static String wording(RuleTerms terms) {
        return terms.enabled() ? String.valueOf(terms.points()) : "\u2205";
    }
}
