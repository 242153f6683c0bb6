package pe.minka.web.recognition;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import pe.minka.gamification.points.MyPoints;
import pe.minka.gamification.points.PointsGroup;
import pe.minka.gamification.points.PointsReviews;
import pe.minka.gamification.points.ReviewView;
import pe.minka.members.Access;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;
import pe.minka.web.navigation.LeftAside;

/** The pages on which members follow their points. */
@Component
class PointsPages {

    private static final String TITLE = "recognition.place.POINTS";
    private static final int SIZE = 20;

    private final MyPoints points;
    private final PointsReviews reviews;
    private final StandingCards cards;
    private final PointsWords words;
    private final RecognitionTrail trail;

    PointsPages(
            MyPoints points, PointsReviews reviews, StandingCards cards, PointsWords words, RecognitionTrail trail) {
        this.points = points;
        this.reviews = reviews;
        this.cards = cards;
        this.words = words;
        this.trail = trail;
    }

    String list(Access me, PointsQuery asked, MultiValueMap<String, String> parameters, Model model) {
        String season = asked.filter().season();
        var query = season == null || points.knowsSeason(season) ? asked : asked.withoutSeason();
        model.addAttribute("aside", LeftAside.of(parameters, query.understood()));
        model.addAttribute("query", query);
        model.addAttribute("list", found(me, query));
        model.addAttribute("count", points.count(me.id(), query.filter()));
        model.addAttribute("kinds", words.kinds(points.kinds(me.id())));
        model.addAttribute("months", words.months(points.months(me.id())));
        model.addAttribute("seasons", words.seasons(points.seasons(me.id())));
        model.addAttribute("card", cards.of(me).orElse(null));
        model.addAttribute("crumbs", trail.toOwn(TITLE));
        return "recognition/points";
    }

    private Listing<PointsGroupRow> found(Access me, PointsQuery query) {
        var page = new PageRequest(query.page(), SIZE);
        return words.groups(
                me,
                query.single()
                        ? points.page(me.id(), query.filter(), page).map(PointsGroup::of)
                        : points.groups(me.id(), query.filter(), page));
    }

    String story(Access me, UUID contribution, Model model) {
        var rows = words.rows(me, points.story(me.id(), contribution));
        var asked = reviews.of(me, contribution);
        model.addAttribute("rows", rows);
        model.addAttribute("contribution", contribution.toString());
        model.addAttribute("asked", asked);
        model.addAttribute("open", asked.stream().anyMatch(ReviewView::isOpen));
        model.addAttribute(
                "crumbs",
                trail.beyondOwn(TITLE, PointsController.LIST, rows.getFirst().kind()));
        return "recognition/story";
    }
}
