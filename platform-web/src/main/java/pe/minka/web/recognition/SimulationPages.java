package pe.minka.web.recognition;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleBook;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.gamification.seasons.SeasonDesk;
import pe.minka.gamification.seasons.SeasonView;
import pe.minka.gamification.simulation.DraftRules;
import pe.minka.gamification.simulation.Share;
import pe.minka.gamification.simulation.Simulation;
import pe.minka.gamification.simulation.Simulator;
import pe.minka.members.Access;
import pe.minka.web.forms.Option;

/** The draft of the rules as its page shows it, and under it what the draft would change. */
@Component
class SimulationPages {

    static final String PAGE = "/admin/reconocimiento/simulacion";
    private static final String TITLE = "recognition.simulation.title";

    /** Programs get more of them. */
    private static final int SHOWN = 30;

    private final Simulator simulator;
    private final RuleBook rules;
    private final SeasonDesk seasons;
    private final SimulationWords words;
    private final RecognitionTexts texts;
    private final RecognitionTrail trail;

    SimulationPages(
            Simulator simulator,
            RuleBook rules,
            SeasonDesk seasons,
            SimulationWords words,
            RecognitionTexts texts,
            RecognitionTrail trail) {
        this.simulator = simulator;
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

    String show(Access admin, SimulationForm form, @Nullable DraftRules draft, Model model) {
        model.addAttribute("crumbs", trail.beyond(RulePages.TITLE, RulePages.LIST, trail.text(TITLE)));
        model.addAttribute(
                "seasons",
                begun(admin).stream()
                        .map(season -> new Option(season.code(), words.season(season)))
                        .toList());
        model.addAttribute(
                "names",
                form.rules().stream()
                        .map(line -> texts.kind(KindPath.read(line.kind())))
                        .toList());
        model.addAttribute(
                "givers",
                form.rules().stream()
                        .map(line -> RuleTerms.hasGiver(KindPath.read(line.kind())))
                        .toList());
        model.addAttribute(
                "timed",
                form.rules().stream()
                        .map(line -> RuleTerms.mayCountOnSubmission(KindPath.read(line.kind())))
                        .toList());
        model.addAttribute(
                "moments",
                Arrays.stream(Moment.values())
                        .map(moment -> new Option(moment.name(), texts.text("recognition.rules.moment." + moment)))
                        .toList());
        model.addAttribute("whens", form.rules().stream().map(this::onlyMoment).toList());
        model.addAttribute(
                "audiences",
                Arrays.stream(Audience.values())
                        .map(audience ->
                                new Option(audience.name(), texts.text("recognition.rules.audience." + audience)))
                        .toList());
        if (draft != null) {
            show(simulator.simulate(admin, draft), model);
        }
        return "recognition/simulation";
    }

    private void show(Simulation result, Model model) {
        model.addAttribute("result", result);
        model.addAttribute(
                "shifts", words.shifts(result.shifts().stream().limit(SHOWN).toList()));
        model.addAttribute("standings", words.standings(result.standings()));
        model.addAttribute("groups", groups(result));
    }

    private List<SeasonView> begun(Access admin) {
        return seasons.all(admin).stream().filter(SeasonView::begun).toList();
    }

    private String onlyMoment(SimulationForm.Line line) {
        var kind = KindPath.read(line.kind());
        return texts.text(
                "recognition.simulation.moment.only", texts.text("recognition.rules.when." + kind + ".ACCEPTANCE"));
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
