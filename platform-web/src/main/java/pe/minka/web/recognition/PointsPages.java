package pe.minka.web.recognition;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.points.MyPoints;
import pe.minka.gamification.points.PointsReviews;
import pe.minka.gamification.points.ReviewView;
import pe.minka.members.Access;
import pe.minka.shared.PageRequest;
import pe.minka.web.recognition.RecognitionCrumbs.Place;

/** The pages on which members follow their points. */
@Component
class PointsPages {

    private static final int SIZE = 20;

    private final MyPoints points;
    private final PointsReviews reviews;
    private final StandingCards cards;
    private final PointsWords words;
    private final RecognitionCrumbs crumbs;

    PointsPages(
            MyPoints points, PointsReviews reviews, StandingCards cards, PointsWords words, RecognitionCrumbs crumbs) {
        this.points = points;
        this.reviews = reviews;
        this.cards = cards;
        this.words = words;
        this.crumbs = crumbs;
    }

    String list(Access me, PointsQuery query, Model model) {
        var found = points.page(me.id(), query.filter(), new PageRequest(query.page(), SIZE));
        model.addAttribute("query", query);
        model.addAttribute("list", found.map(words::row));
        model.addAttribute("kinds", words.kinds(points.kinds(me.id())));
        model.addAttribute("months", words.months(points.months(me.id())));
        model.addAttribute("card", cards.of(me).orElse(null));
        model.addAttribute("crumbs", crumbs.here(Place.POINTS));
        return "recognition/points";
    }

    String story(Access me, UUID contribution, Model model) {
        var rows = words.rows(points.story(me.id(), contribution));
        var asked = reviews.of(me, contribution);
        model.addAttribute("rows", rows);
        model.addAttribute("contribution", contribution.toString());
        model.addAttribute("asked", asked);
        model.addAttribute("open", asked.stream().anyMatch(ReviewView::isOpen));
        model.addAttribute("crumbs", crumbs.one(Place.POINTS, rows.getFirst().kind()));
        return "recognition/story";
    }
}
