package pe.minka.gamification.drafts;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.drafts.DraftView.Change;
import pe.minka.gamification.drafts.RuleDraft.Decision;
import pe.minka.gamification.drafts.RuleDraft.Outcome;
import pe.minka.gamification.rules.ChangeRule;
import pe.minka.gamification.rules.RuleBook;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.gamification.rules.RuleView;
import pe.minka.gamification.simulation.ApplyRules;
import pe.minka.gamification.simulation.DraftRules;
import pe.minka.gamification.simulation.Recalculations;
import pe.minka.gamification.simulation.Simulation;
import pe.minka.gamification.simulation.Trial;
import pe.minka.gamification.simulation.Trials;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.NotFound;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.Uuid7;

/** Keeps drafts of rules, tries them out, and applies or discards them: a national matter. */
@Service
@Transactional
public class RuleDrafts {

    private static final String NATIONAL = "drafts of rules are kept by national administrators";
    private static final int LATEST = 50;

    private final DraftRows rows;
    private final RuleBook rules;
    private final Trials trials;
    private final Recalculations recalculations;
    private final DraftDesk desk;
    private final Clock clock;

    RuleDrafts(
            DraftRows rows, RuleBook rules, Trials trials, Recalculations recalculations, DraftDesk desk, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.trials = trials;
        this.recalculations = recalculations;
        this.desk = desk;
        this.clock = clock;
    }

    /** What was changed last comes first; as many questions whatever their number. */
    public List<DraftView> open(Access admin) {
        admin.requireNational(NATIONAL);
        var now = rules.all(admin);
        var open = rows.open();
        var inForce = inForce(now);
        var tried = trials.last(admin, open.stream().collect(Collectors.toMap(RuleDraft::id, RuleDrafts::rules)));
        var closed = trials.closed();
        return open.stream()
                .map(draft -> view(draft, now, inForce, closed.contains(draft.season()), tried.get(draft.id())))
                .toList();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<RuleDraft> decided(Access admin) {
        admin.requireNational(NATIONAL);
        return rows.decided(LATEST);
    }

    @Transactional(readOnly = true)
    public DraftView find(Access admin, UUID id) {
        return view(admin, draft(admin, id), rules.all(admin));
    }

    /** The same sent twice is kept once. */
    public UUID keep(Access admin, KeepDraft wish) {
        admin.requireNational(NATIONAL);
        var changes = changes(admin, wish);
        var id = Objects.requireNonNullElseGet(wish.key(), Uuid7::next);
        if (!rows.add(id, wish, changes, admin.id(), clock.instant())) {
            if (isKept(admin, id, wish, changes)) {
                desk.ask(admin, id, wish);
                return id;
            }
            id = Uuid7.next();
            rows.add(id, wish, changes, admin.id(), clock.instant());
        }
        desk.record(admin, "recognition.draftKept", id, wish.name(), null);
        desk.ask(admin, id, wish);
        return id;
    }

    private boolean isKept(Access admin, UUID id, KeepDraft wish, Map<ContributionKind, RuleTerms> changes) {
        var kept = draft(admin, id);
        return kept.isOpen() && kept.writtenBy().equals(admin.id()) && kept.says(wish, changes);
    }

    /** False where it says so already: it stays the one that was tried out, and that others are looking at. */
    public boolean change(Access admin, UUID id, int revision, KeepDraft wish) {
        admin.requireNational(NATIONAL);
        var changes = changes(admin, wish);
        var kept = draft(admin, id);
        boolean same = kept.isOpen() && kept.revision() == revision && kept.says(wish, changes);
        if (!same) {
            if (!rows.change(id, revision, wish, changes, admin.id(), clock.instant())) {
                throw overtaken(admin, id);
            }
            trials.adopt(rules(kept), id);
            desk.record(admin, "recognition.draftChanged", id, wish.name(), null);
        }
        desk.ask(admin, id, wish);
        return !same;
    }

    /** Takes its time, hence in no transaction of ours. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Simulation tryOut(Access admin, UUID id) {
        var view = find(admin, id);
        if (!view.draft().isOpen()) {
            throw new RuleViolation("recognition.draft.decided");
        }
        return trials.run(admin, view.rules(), id);
    }

    /** The same, only as it was read. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void tryOut(Access admin, UUID id, int revision) {
        if (draft(admin, id).revision() != revision) {
            throw overtaken(admin, id);
        }
        tryOut(admin, id);
    }

    /** All of it or nothing: its rules become the next versions of theirs, and its season may be counted anew. */
    public void apply(Access admin, UUID id, ApplyDraft wish) {
        admin.requireNational(NATIONAL);
        rules.hold();
        var view = find(admin, id);
        if (!view.draft().isOpen() || view.draft().revision() != wish.revision()) {
            throw overtaken(admin, id);
        }
        if (!view.isApplicable()) {
            throw new RuleViolation(untried(view) ? "recognition.draft.untried" : "recognition.draft.nothing");
        }
        if (!wish.past() && !view.changesRules()) {
            throw RuleViolation.at("when", "recognition.draft.nothing.now");
        }
        var now = clock.instant();
        if (wish.from() != null && wish.from().isBefore(Peru.dayOf(now))) {
            throw RuleViolation.at("from", "recognition.rules.from.past");
        }
        UUID recalculation = wish.past() ? applyToSeason(admin, view, wish) : null;
        if (recalculation == null) {
            advance(admin, view.changes(), startOf(wish, now), wish);
        }
        var decision =
                new Decision(Outcome.APPLIED, admin.id(), now, wish.reason().text(), startOf(wish, now), recalculation);
        decide(admin, view.draft(), wish.revision(), decision, "recognition.draftApplied");
    }

    private static boolean untried(DraftView view) {
        return view.trial() == null || !view.trial().holds();
    }

    /** As it was read. */
    public void discard(Access admin, UUID id, int revision, Reason reason) {
        var draft = draft(admin, id);
        var decision = new Decision(Outcome.DISCARDED, admin.id(), clock.instant(), reason.text(), null, null);
        decide(admin, draft, revision, decision, "recognition.draftDiscarded");
    }

    private RuleDraft draft(Access admin, UUID id) {
        admin.requireNational(NATIONAL);
        return rows.find(id).orElseThrow(() -> new NotFound("draft of rules " + id));
    }

    private DraftView view(Access admin, RuleDraft draft, List<RuleView> now) {
        var decision = draft.decision();
        var before = decision == null ? inForce(now) : rules.before(admin, decision.at());
        var tried = trials.last(admin, Map.of(draft.id(), rules(draft)));
        return view(draft, now, before, trials.isClosed(draft.season()), tried.get(draft.id()));
    }

    private static DraftView view(
            RuleDraft draft,
            List<RuleView> now,
            Map<ContributionKind, RuleTerms> before,
            boolean closed,
            @Nullable Trial trial) {
        return new DraftView(draft, changes(draft, now, before), rules(draft), closed, trial);
    }

    private static DraftRules rules(RuleDraft draft) {
        return new DraftRules(draft.season(), draft.rules());
    }

    private static List<Change> changes(RuleDraft draft, List<RuleView> now, Map<ContributionKind, RuleTerms> before) {
        return now.stream()
                .filter(rule -> draft.rules().containsKey(rule.kind()))
                .map(rule -> new Change(
                        rule,
                        before.get(rule.kind()),
                        Objects.requireNonNull(draft.rules().get(rule.kind()))))
                .toList();
    }

    private static Map<ContributionKind, RuleTerms> inForce(List<RuleView> now) {
        Map<ContributionKind, RuleTerms> inForce = new EnumMap<>(ContributionKind.class);
        now.forEach(rule -> {
            if (rule.inForce() != null) {
                inForce.put(rule.kind(), rule.inForce().rule().terms());
            }
        });
        return inForce;
    }

    /** What differs from the rules in force; whoever has not read these would undo them unawares. */
    private Map<ContributionKind, RuleTerms> changes(Access admin, KeepDraft wish) {
        trials.requireKnown(wish.draft().season());
        Map<ContributionKind, RuleTerms> changes = new EnumMap<>(ContributionKind.class);
        for (var rule : rules.all(admin)) {
            var terms = wish.draft().rules().get(rule.kind());
            if (terms != null && wish.seen().getOrDefault(rule.kind(), 0) != rule.latest()) {
                throw new RuleViolation("recognition.draft.rules.overtaken");
            }
            if (terms != null && !rule.says(terms)) {
                changes.put(rule.kind(), terms);
            }
        }
        if (changes.isEmpty()) {
            throw new RuleViolation("recognition.draft.same");
        }
        return changes;
    }

    private UUID applyToSeason(Access admin, DraftView view, ApplyDraft wish) {
        if (trials.isClosed(view.draft().season())) {
            throw RuleViolation.at("when", "recognition.recalculation.closed");
        }
        return recalculations.decide(admin, new ApplyRules(view.rules(), Map.of(), wish.replacing(), wish.reason()));
    }

    /** What will be so from then on already is left as it is. */
    private void advance(Access admin, List<Change> changes, Instant from, ApplyDraft wish) {
        var due = changes.stream()
                .filter(change -> !change.rule().says(change.after(), from))
                .toList();
        if (due.isEmpty()) {
            throw RuleViolation.at("when", "recognition.draft.nothing");
        }
        due.forEach(change -> rules.change(
                admin,
                new ChangeRule(
                        change.rule().kind(),
                        change.after(),
                        change.rule().latest(),
                        wish.from(),
                        wish.replacing(),
                        wish.reason())));
    }

    private static Instant startOf(ApplyDraft wish, Instant now) {
        var day = wish.from();
        return wish.past() || day == null || day.equals(Peru.dayOf(now)) ? now : Peru.startOf(day);
    }

    private void decide(Access admin, RuleDraft draft, int revision, Decision decision, String action) {
        if (!rows.decide(draft.id(), revision, decision)) {
            throw overtaken(admin, draft.id());
        }
        desk.record(admin, action, draft.id(), draft.name(), decision.reason());
        desk.close(draft, decision.at());
    }

    private RuleViolation overtaken(Access admin, UUID id) {
        var now = draft(admin, id);
        if (!now.isOpen()) {
            return new RuleViolation("recognition.draft.decided");
        }
        return now.changedBy().equals(admin.id())
                ? new RuleViolation("recognition.draft.overtaken.own")
                : new RuleViolation("recognition.draft.overtaken");
    }
}
