package pe.minka.web.route;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.RouteView;
import pe.minka.practices.sheet.Criterion;
import pe.minka.shared.Peru;

/** The page of a review: beside each question what the authors wrote. */
@Component
class ReviewPages {

    static final String TEMPLATE = "route/review";

    private final RoutePages pages;
    private final Referees referees;
    private final PracticeReading reading;
    private final MessageSource messages;

    ReviewPages(RoutePages pages, Referees referees, PracticeReading reading, MessageSource messages) {
        this.pages = pages;
        this.referees = referees;
        this.reading = reading;
        this.messages = messages;
    }

    /** A criterion with what the authors say to it, under the name its fields have. */
    record Question(Criterion criterion, String field, String answer) {}

    /** An answer to choose. */
    record Choice(boolean value, String label) {}

    RouteView open(Access me, String code, Model model) {
        var route = referees.require(pages.step(me, code, "review", model));
        var criteria = reading.page(code).sheet().criteria();
        List<Question> questions = Stream.of(Criterion.values())
                .map(one -> new Question(one, one.name().toLowerCase(Locale.ROOT), criteria.text(one)))
                .toList();
        model.addAttribute("questions", questions);
        model.addAttribute("criteria", criteria);
        model.addAttribute(
                "verdicts",
                List.of(
                        new Choice(true, text("route.review.met.true")),
                        new Choice(false, text("route.review.met.false"))));
        return route;
    }

    String done(String code, RedirectAttributes next) {
        return pages.back(code, next, "route.flash.reviewed");
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
