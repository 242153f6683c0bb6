package pe.minka.web.recognition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.drafts.DraftView;
import pe.minka.gamification.drafts.RuleDraft;
import pe.minka.gamification.drafts.RuleDraft.Decision;
import pe.minka.gamification.drafts.RuleDrafts;
import pe.minka.gamification.simulation.Trial;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.RuleViolation;
import pe.minka.web.format.Show;

/** Drafts of rules: what they would change, whether they were tried out, and what became of them. */
@Component
class DraftPages {

    static final String LIST = "/admin/reconocimiento/borradores";
    static final String ONE = LIST + "/{id}";
    private static final String TITLE = "recognition.draft.title";

    private final RuleDrafts drafts;
    private final RuleSentence sentence;
    private final RecognitionNames names;
    private final RecognitionTexts texts;
    private final RecognitionTrail trail;
    private final Show show;

    DraftPages(
            RuleDrafts drafts,
            RuleSentence sentence,
            RecognitionNames names,
            RecognitionTexts texts,
            RecognitionTrail trail,
            Show show) {
        this.drafts = drafts;
        this.sentence = sentence;
        this.names = names;
        this.texts = texts;
        this.trail = trail;
        this.show = show;
    }

    /** The rule of one kind before and after; planned are the versions that would give way. */
    record Change(String kind, String before, String after, boolean done, List<String> planned) {}

    /** A draft with who proposed it and who wrote it last. */
    record Draft(String id, String name, String season, int revision, String proposer, String by, Instant at) {}

    /** A decision that could not be taken. */
    record Late(boolean applying, String choice, String reason) {}

    /** When it was tried out last, and by whom. */
    record Tried(Trial trial, String by) {}

    /** What became of it. */
    record Ended(Decision decision, String by) {

        public boolean applied() {
            return decision.outcome() == RuleDraft.Outcome.APPLIED;
        }
    }

    String list(Access admin, Model model) {
        var open = drafts.open(admin);
        var decided = drafts.decided(admin);
        var seasons = texts.seasons();
        var known = names.among(Stream.concat(open.stream().map(DraftView::draft), decided.stream())
                .flatMap(one -> Stream.of(one.changedBy(), decider(one))));
        model.addAttribute("crumbs", trail.beyond(RulePages.TITLE, RulePages.LIST, trail.text(TITLE)));
        model.addAttribute(
                "open",
                open.stream()
                        .map(one -> line(
                                one.draft(),
                                seasons.of(one.draft().season()),
                                TrialState.of(one.trial()),
                                known.of(one.draft().changedBy())))
                        .toList());
        model.addAttribute(
                "decided",
                decided.stream().map(one -> ended(one, known.of(decider(one)))).toList());
        return "recognition/drafts";
    }

    String one(Access admin, UUID id, Model model) {
        var view = drafts.find(admin, id);
        var draft = view.draft();
        var trial = view.trial();
        var decision = draft.decision();
        var known = names.among(
                Stream.of(draft.writtenBy(), draft.changedBy(), trial == null ? null : trial.by(), decider(draft)));
        model.addAttribute("crumbs", trail.beyond(TITLE, LIST, draft.name()));
        model.addAttribute(
                "draft",
                new Draft(
                        id.toString(),
                        draft.name(),
                        draft.season(),
                        draft.revision(),
                        known.of(draft.writtenBy()),
                        known.of(draft.changedBy()),
                        draft.changedAt()));
        model.addAttribute("changes", view.changes().stream().map(this::change).toList());
        model.addAttribute("tried", trial == null ? null : new Tried(trial, known.of(trial.by())));
        var state = TrialState.of(trial);
        model.addAttribute("state", state);
        model.addAttribute("ended", decision == null ? null : new Ended(decision, known.of(decision.by())));
        model.addAttribute("applicable", view.isApplicable());
        model.addAttribute("idle", state == TrialState.HOLDS && !view.isApplicable());
        model.addAttribute(
                "replaces",
                view.changes().stream().anyMatch(change -> !change.planned().isEmpty()));
        var whens = DraftDecisionForm.When.among(view);
        model.addAttribute("whens", texts.options("recognition.draft.when.", whens));
        model.addAttribute("onADay", List.of(whens).contains(DraftDecisionForm.When.DAY));
        return "recognition/draft";
    }

    /** Whoever could not decide keeps what they chose and typed: to go on with it, or to take it along. */
    String refused(Access admin, UUID id, @Nullable DraftDecisionForm typed, boolean applying, Model model) {
        if (typed != null) {
            model.addAttribute("late", new Late(applying, choice(typed, applying), typed.reason()));
        }
        return one(admin, id, model);
    }

    private String choice(DraftDecisionForm typed, boolean applying) {
        String choice = !applying ? "DISCARD" : typed.isOnADay() ? "DAY" : typed.isForThePast() ? "PAST" : "NOW";
        String said = texts.text("recognition.draft.chosen." + choice, day(typed.from()));
        return typed.replacing() ? texts.text("recognition.draft.chosen.replacing", said) : said;
    }

    /** As it was typed where it is no day. */
    private String day(String typed) {
        try {
            return show.longDate(RuleFields.day("from", typed));
        } catch (RuleViolation unclear) {
            return typed.isEmpty() ? texts.text("recognition.draft.chosen.day") : typed;
        }
    }

    private static @Nullable MemberId decider(RuleDraft draft) {
        return draft.decision() == null ? null : draft.decision().by();
    }

    private Change change(DraftView.Change change) {
        var kind = change.rule().kind();
        var before = change.before();
        return new Change(
                texts.kind(kind),
                before == null ? texts.text("recognition.rules.none") : sentence.of(kind, before),
                sentence.of(kind, change.after()),
                change.isDone(),
                change.planned().stream()
                        .map(version -> show.longDate(version.rule().validFrom()))
                        .toList());
    }

    private RulePages.Line line(RuleDraft draft, String season, TrialState state, String by) {
        return new RulePages.Line(
                LIST + "/" + draft.id(),
                draft.name(),
                texts.text(
                        "recognition.draft.note", draft.rules().size(), season, by, show.dateTime(draft.changedAt())),
                null,
                texts.text("recognition.draft.state." + state),
                state.tone(),
                state.icon());
    }

    private RulePages.Line ended(RuleDraft draft, String by) {
        boolean applied = draft.decision() != null && draft.decision().outcome() == RuleDraft.Outcome.APPLIED;
        String at =
                draft.decision() == null ? "" : show.dateTime(draft.decision().at());
        return new RulePages.Line(
                LIST + "/" + draft.id(),
                draft.name(),
                texts.text("recognition.rules.by", by, at),
                null,
                texts.text("recognition.draft.outcome." + (applied ? "APPLIED" : "DISCARDED")),
                applied ? "ok" : "line",
                applied ? "check" : "");
    }
}
