package pe.minka.web.recognition;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.drafts.DraftView;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleBook;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.gamification.rules.RuleView;
import pe.minka.gamification.seasons.SeasonDesk;
import pe.minka.gamification.seasons.SeasonView;
import pe.minka.gamification.simulation.DraftRules;
import pe.minka.gamification.simulation.Share;
import pe.minka.gamification.simulation.Simulation;
import pe.minka.gamification.simulation.Trials;
import pe.minka.members.Access;
import pe.minka.web.forms.Option;

/** The draft of the rules as its page shows it, and under it what the draft would change. */
@Component
class SimulationPages {

    static final String PAGE = "/admin/reconocimiento/simulacion";
    private static final String TITLE = "recognition.simulation.title";

    /** Of each board; programs get more of them. */
    private static final int SHOWN = 30;

    private final Trials trials;
    private final RuleBook rules;
    private final SeasonDesk seasons;
    private final SimulationWords words;
    private final RecognitionTexts texts;
    private final RecognitionTrail trail;

    SimulationPages(
            Trials trials,
            RuleBook rules,
            SeasonDesk seasons,
            SimulationWords words,
            RecognitionTexts texts,
            RecognitionTrail trail) {
        this.trials = trials;
        this.rules = rules;
        this.seasons = seasons;
        this.words = words;
        this.texts = texts;
        this.trail = trail;
    }

    /** What the rules in force say, for the season of today. */
    SimulationForm beginning(Access admin) {
        return SimulationForm.of(begun(admin).getFirst().code(), rules.all(admin));
    }

    /** The same with what a draft would change. */
    SimulationForm rewriting(Access admin, DraftView draft) {
        return SimulationForm.of(draft, rules.all(admin));
    }

    Simulation tryOut(Access admin, SimulationForm form) {
        return trials.run(admin, changed(admin, form), null);
    }

    /** Only what differs from the rules in force: nothing else is counted anew, nor applied. */
    DraftRules changed(Access admin, SimulationForm form) {
        return new DraftRules(form.season(), rules.changed(admin, form.toRules().rules()));
    }

    String show(Access admin, SimulationForm form, @Nullable Simulation result, Model model) {
        model.addAttribute("crumbs", trail.beyond(RulePages.TITLE, RulePages.LIST, trail.text(TITLE)));
        var called = texts.seasons();
        model.addAttribute(
                "seasons",
                begun(admin).stream()
                        .map(season -> new Option(season.code(), called.of(season.code())))
                        .toList());
        var known = rules.all(admin).stream().collect(Collectors.toMap(RuleView::kind, Function.identity()));
        var lines = form.rules().stream()
                .map(line -> around(line, Objects.requireNonNull(known.get(line.about()))))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("families", families(form, lines));
        model.addAttribute("moments", texts.options("recognition.rules.moment.", Moment.values()));
        model.addAttribute("audiences", texts.options("recognition.rules.audience.", Audience.values()));
        if (result != null) {
            var changed = changed(admin, form).rules().keySet();
            // What a kept draft proposes may be in force by now and still change what is past.
            model.addAttribute("changing", form.draft() != null || !changed.isEmpty());
            model.addAttribute(
                    "planned",
                    words.planned(changed.stream().sorted().map(kind -> Objects.requireNonNull(known.get(kind)))));
            show(result, model);
        }
        return "recognition/simulation";
    }

    /** What a draft says by now that was changed while it was being rewritten. */
    void tellChanged(DraftView draft, Model model) {
        model.addAttribute("kept", new Kept(draft.draft().name(), draft.draft().revision(), words.wanted(draft)));
    }

    private void show(Simulation result, Model model) {
        model.addAttribute("result", result);
        model.addAttribute(
                "bars",
                List.of(
                        new Bar("before", result.before().topShare()),
                        new Bar("after", result.after().topShare())));
        model.addAttribute("figures", words.figures(result));
        model.addAttribute("aside", words.aside(result.unranked()));
        model.addAttribute("tables", words.tables(result.shifts(), SHOWN));
        model.addAttribute("standings", words.standings(result.standings()));
        model.addAttribute("groups", groups(result));
    }

    private List<SeasonView> begun(Access admin) {
        return seasons.all(admin).stream().filter(SeasonView::begun).toList();
    }

    /** A draft as it stands. */
    record Kept(String name, int revision, List<String> rules) {

        Kept {
            rules = List.copyOf(rules);
        }
    }

    /** How much the first tenth has, on one side of the comparison. */
    record Bar(String side, int share) {}

    /** What stands around the fields of one rule; now only if the rule has changed since it was read. */
    record Around(
            String name,
            int latest,
            boolean hasGiver,
            boolean timed,
            String when,
            @Nullable String now,
            boolean changed) {}

    /**
     * Rules that are read together.
     *
     * @param at where they stand in the form
     * @param changed how many of them differ from the rules in force
     */
    record Family(String name, List<Integer> at, int changed, boolean open) {}

    private List<Family> families(SimulationForm form, List<Around> lines) {
        return Stream.of(RuleFamily.values())
                .map(family -> {
                    var at = IntStream.range(0, lines.size())
                            .filter(n -> RuleFamily.of(form.rules().get(n).about()) == family)
                            .boxed()
                            .toList();
                    int changed = Math.toIntExact(
                            at.stream().filter(n -> lines.get(n).changed()).count());
                    boolean overtaken = at.stream().anyMatch(n -> lines.get(n).now() != null);
                    return new Family(
                            texts.text("recognition.simulation.family." + family),
                            at,
                            changed,
                            changed > 0 || overtaken);
                })
                .filter(family -> !family.at().isEmpty())
                .toList();
    }

    private Around around(SimulationForm.Line line, RuleView rule) {
        var kind = rule.kind();
        return new Around(
                texts.kind(kind),
                rule.latest(),
                RuleTerms.hasGiver(kind),
                RuleTerms.mayCountOnSubmission(kind),
                texts.text(
                        "recognition.simulation.moment.only",
                        texts.text("recognition.rules.when." + kind + ".ACCEPTANCE")),
                line.version() == rule.latest() ? null : words.now(rule),
                !line.saysAs(SimulationForm.Line.of(rule)));
    }

    private List<SimulationWords.Group> groups(Simulation result) {
        return Stream.of(
                        new SimulationWords.Group("region", lines(result.regions(), true)),
                        new SimulationWords.Group("kind", lines(result.kinds(), false)))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private List<SimulationWords.Part> lines(List<Share> shares, boolean regions) {
        return shares.stream()
                .map(share -> new SimulationWords.Part(
                        regions ? words.region(share.code()) : words.kind(share.code()), share))
                .toList();
    }
}
