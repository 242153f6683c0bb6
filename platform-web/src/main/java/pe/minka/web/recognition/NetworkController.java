package pe.minka.web.recognition;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pe.minka.gamification.Board;
import pe.minka.gamification.Rankings;
import pe.minka.members.Access;
import pe.minka.organisations.Regions;
import pe.minka.web.security.Me;

/** The network of members (red de gestores): who leads it in each region this season. */
@Controller
class NetworkController {

    static final String PAGE = "/red-de-gestores";
    private static final int LEADERS = 3;

    private final Rankings rankings;
    private final RankingLines lines;
    private final Regions regions;

    NetworkController(Rankings rankings, RankingLines lines, Regions regions) {
        this.rankings = rankings;
        this.lines = lines;
        this.regions = regions;
    }

    /** Those of one region who lead it; none where nobody has contributed yet. */
    record Leading(String code, String region, List<RankingLine> leaders) {}

    @GetMapping(PAGE)
    String network(@Me Access me, Model model) {
        var season = rankings.season();
        var leaders = rankings.leaders(Board.MEMBERS, season, LEADERS, me.id());
        var codes = List.copyOf(leaders.keySet());
        var said = lines.all(leaders.values(), Board.MEMBERS);
        List<Leading> all = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            all.add(new Leading(code, regions.name(code).orElse(code), said.get(i)));
        }
        model.addAttribute("season", season.code());
        model.addAttribute(
                "led", all.stream().filter(one -> !one.leaders().isEmpty()).toList());
        model.addAttribute(
                "waiting", all.stream().filter(one -> one.leaders().isEmpty()).toList());
        return "recognition/network";
    }
}
