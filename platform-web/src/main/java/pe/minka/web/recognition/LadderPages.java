package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import pe.minka.gamification.standings.LadderUndoing;
import pe.minka.gamification.standings.Ladders;
import pe.minka.gamification.standings.Reach;
import pe.minka.members.Access;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.FormErrors;

/** The standings as steps that whoever decides on them sees rising, with whom a change would reach. */
@Component
class LadderPages {

    static final String PAGE = "/admin/reconocimiento/escalones";
    static final String UNDO = PAGE + "/deshacer";
    private static final String TITLE = "recognition.place.STANDINGS";
    private static final String LATE = "gamification.ladder.undo.late";
    private static final Set<String> OVERTAKEN =
            Set.of("gamification.ladder.changed", "gamification.ladder.changed.own");

    private final Ladders ladders;
    private final LadderUndoing undoing;
    private final LadderWords words;
    private final RecognitionTrail trail;

    LadderPages(Ladders ladders, LadderUndoing undoing, LadderWords words, RecognitionTrail trail) {
        this.ladders = ladders;
        this.undoing = undoing;
        this.words = words;
        this.trail = trail;
    }

    String ladder(Access admin, @Nullable Reach reach, Model model) {
        var now = ladders.current();
        model.addAttribute("cards", words.cards(now, ladders.reached(admin)));
        model.addAttribute("history", words.history(ladders.history(admin)));
        model.addAttribute("undoable", undoing.isPossible(admin));
        model.addAttribute("stamp", reach == null ? "" : reach.stamp());
        model.addAttribute("looked", reach == null ? null : words.looked(reach));
        model.addAttribute("named", reach != null && now.takesAs(reach.ladder()));
        model.addAttribute("crumbs", trail.to(TITLE));
        return "recognition/ladder";
    }

    /** All that is amiss, before anything is asked of the standings. */
    void read(LadderForm form, BindingResult errors) {
        FormErrors.gather(errors, form.readings());
        if (!errors.hasErrors()) {
            FormErrors.gather(errors, form.agreements());
        }
    }

    /** What was typed, with whom it would reach if it can be said. */
    String refused(Access admin, LadderForm form, BindingResult errors, Model model) {
        return ladder(admin, look(admin, goOn(admin, form, errors, model)), model);
    }

    /** Whoever was second has been told, and goes on from what there is now with what they changed of it. */
    LadderForm goOn(Access admin, LadderForm form, BindingResult errors, Model model) {
        if (errors.getGlobalErrors().stream().noneMatch(error -> OVERTAKEN.contains(error.getCode()))) {
            return form;
        }
        var now = LadderForm.of(ladders.current());
        var read = ladders.history(admin).stream()
                .map(past -> LadderForm.of(past.ladder()))
                .filter(past -> Objects.equals(past.version(), form.version()))
                .findFirst()
                .orElse(now);
        var merge = new Merge();
        return merge.show(form.onto(read, now, merge), errors, (field, said) -> said, model);
    }

    /** A reason for taking back one change is none for taking back the one that has followed it. */
    String undoRefused(
            Access admin, LadderUndoForm form, BindingResult errors, HttpServletResponse response, Model model) {
        String page = undo(admin, model);
        if (!(model.getAttribute("change") instanceof LadderWords.Change change)) {
            FormErrors.late(errors, LATE, form.reason(), response, model);
        } else if (change.version() != form.version()) {
            model.addAttribute("followed", true);
            var emptied = FormErrors.replace(new LadderUndoForm(null, null, null), errors, model);
            if (errors.hasGlobalErrors()) {
                FormErrors.late(emptied, LATE, form.reason(), response, model);
            }
        }
        return page;
    }

    String undo(Access admin, Model model) {
        var found = undoing.look(admin).orElse(null);
        model.addAttribute("undoing", found);
        if (found != null) {
            model.addAttribute("change", words.change(found));
            model.addAttribute("falling", words.falling(found));
        }
        model.addAttribute("crumbs", trail.beyond(TITLE, PAGE, trail.text("recognition.ladder.undo")));
        return "recognition/ladder-undo";
    }

    private @Nullable Reach look(Access admin, LadderForm form) {
        try {
            return ladders.look(admin, form.toLadder());
        } catch (RuleViolation unclear) {
            return null;
        }
    }
}
