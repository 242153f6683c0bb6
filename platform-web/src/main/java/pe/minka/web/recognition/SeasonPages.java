package pe.minka.web.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.Standing;
import pe.minka.gamification.seasons.ClosingChecks;
import pe.minka.gamification.seasons.SeasonDesk;
import pe.minka.gamification.seasons.SeasonResult;
import pe.minka.gamification.standings.Ladder;
import pe.minka.gamification.standings.Ladders;
import pe.minka.members.Access;
import pe.minka.web.navigation.TypedPage;

/** Seasons as their pages show them. */
@Component
class SeasonPages {

    static final String LIST = "/admin/reconocimiento/temporadas";
    static final String TITLE = "recognition.seasons.title";
    private static final int SIZE = 50;
    private static final String NONE = "\u2013";

    private final SeasonDesk seasons;
    private final ClosingChecks checks;
    private final RecognitionNames names;
    private final Ladders ladders;
    private final RecognitionTrail trail;

    SeasonPages(
            SeasonDesk seasons, ClosingChecks checks, RecognitionNames names, Ladders ladders, RecognitionTrail trail) {
        this.seasons = seasons;
        this.checks = checks;
        this.names = names;
        this.ladders = ladders;
        this.trail = trail;
    }

    /** Somebody with how they ended a season. */
    record Line(String name, String standing, SeasonResult result) {}

    String list(Access admin, Model model) {
        model.addAttribute("crumbs", trail.beyond(RulePages.TITLE, RulePages.LIST, trail.text(TITLE)));
        model.addAttribute("seasons", seasons.all(admin));
        return "recognition/seasons";
    }

    String called(String code) {
        return trail.season(code);
    }

    NameForm form(Access admin, String code) {
        return new NameForm(seasons.find(admin, code).name());
    }

    String one(Access admin, String code, String typedPage, Model model) {
        var season = seasons.find(admin, code);
        model.addAttribute("crumbs", trail.beyond(TITLE, LIST, trail.season(code)));
        model.addAttribute("season", season);
        model.addAttribute("title", trail.season(code));
        model.addAttribute("address", LIST + "/" + code);
        seasons.closing(admin, code).ifPresent(closing -> {
            var results = seasons.results(admin, code, TypedPage.of(typedPage, SIZE));
            model.addAttribute("closing", closing);
            model.addAttribute("check", checks.of(code).orElseThrow());
            model.addAttribute("by", names.of(closing.closedBy()));
            model.addAttribute("list", results);
            model.addAttribute("lines", lines(results.items(), ladders.then(closing.closedAt())));
        });
        return "recognition/season";
    }

    private List<Line> lines(List<SeasonResult> results, Ladder ladder) {
        var known = names.among(results.stream().map(SeasonResult::member));
        return results.stream()
                .map(result -> new Line(
                        result.member() == null ? trail.text("recognition.unnamed") : known.of(result.member()),
                        standing(result.standing(), ladder),
                        result))
                .toList();
    }

    private static String standing(@Nullable Standing standing, Ladder ladder) {
        return standing == null ? NONE : ladder.of(standing).label();
    }
}
