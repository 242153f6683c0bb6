package pe.minka.web.route;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.ReviewDrafts;
import pe.minka.practices.RouteView;
import pe.minka.practices.route.ReviewNotes;
import pe.minka.practices.sheet.Criterion;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;
import pe.minka.web.format.Show;
import pe.minka.web.writing.Autosaved;

/** The page of a review: beside each question what the authors wrote. */
@Component
class ReviewPages {

    private static final String FORM = "form";
    private static final String TEMPLATE = "route/review";

    private final RoutePages pages;
    private final Referees referees;
    private final PracticeReading reading;
    private final ReviewDrafts drafts;
    private final MessageSource messages;
    private final Show show;

    ReviewPages(
            RoutePages pages,
            Referees referees,
            PracticeReading reading,
            ReviewDrafts drafts,
            MessageSource messages,
            Show show) {
        this.pages = pages;
        this.referees = referees;
        this.reading = reading;
        this.drafts = drafts;
        this.messages = messages;
        this.show = show;
    }

    /** A criterion with what the authors say to it, under the name its fields have. */
    record Question(Criterion criterion, String field, String answer) {}

    /** An answer to choose. */
    record Choice(boolean value, String label) {}

    /** As far as it was written; whoever has reviewed it begins with what they said. */
    String show(Access me, String code, Model model) {
        var route = open(me, code, model);
        int version = route.assessments().version();
        var form = drafts.find(me, code)
                .map(draft -> {
                    model.addAttribute("draft", draft);
                    return ReviewForm.of(version, draft.revision(), draft.notes());
                })
                .orElseGet(() -> ReviewForm.of(version, 0, said(me, route)));
        model.addAttribute(FORM, form);
        boolean begun = model.containsAttribute("draft");
        model.addAttribute("writing", begun || route.mine().level().isPresent());
        return TEMPLATE;
    }

    /** What was sent and not taken stays, also when it does not count any more. */
    String again(Access me, String code, Model model) {
        open(me, code, model);
        model.addAttribute("writing", true);
        return TEMPLATE;
    }

    /** What was typed stays in the form beside what was kept later elsewhere; sent again, it takes its place. */
    Optional<String> overtaken(Access me, String code, ReviewForm form, HttpServletResponse response, Model model) {
        var other = form.keptNotes().flatMap(notes -> drafts.newer(me, code, notes, form.revision()));
        other.ifPresent(draft -> {
            var typed = new BeanPropertyBindingResult(form.on(draft.revision()), FORM);
            model.addAttribute(FORM, typed.getTarget());
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, typed);
            model.addAttribute("other", ReviewForm.of(draft.version(), draft.revision(), draft.notes()));
            model.addAttribute("otherAt", show.time(draft.savedAt()));
            response.setStatus(HttpStatus.CONFLICT.value());
        });
        return other.map(draft -> again(me, code, model));
    }

    private static ReviewNotes said(Access me, RouteView route) {
        return route.assessments().reviews().stream()
                .filter(review -> review.reviewer().equals(me.id()))
                .reduce((earlier, later) -> later)
                .map(ReviewNotes::of)
                .orElse(new ReviewNotes(Map.of()));
    }

    /** 409 when another window of the same person has kept something else. */
    ResponseEntity<Autosaved> keep(Access me, String code, ReviewForm form) {
        try {
            return drafts.save(me, code, form.version(), form.notes(), form.revision())
                    .map(draft -> ResponseEntity.ok(new Autosaved(draft.revision(), show.time(draft.savedAt()))))
                    .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
        } catch (RuleViolation tooLong) {
            return ResponseEntity.unprocessableContent().build();
        }
    }

    private RouteView open(Access me, String code, Model model) {
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
