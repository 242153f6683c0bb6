package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.ChangeRule;
import pe.minka.gamification.rules.RuleBook;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** What each kind of contribution gives, and the next version of it. */
@Controller
class RulesController {

    private static final String ONE = RulePages.LIST + "/{kind}";

    private final RuleBook rules;
    private final RulePages pages;
    private final Flash flash;

    RulesController(RuleBook rules, RulePages pages, Flash flash) {
        this.rules = rules;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(RulePages.LIST)
    String list(@Me Access admin, Model model) {
        return pages.list(admin, model);
    }

    @GetMapping(ONE)
    String edit(@Me Access admin, @PathVariable String kind, Model model) {
        var rule = pages.find(admin, kind);
        var last = rule.last();
        model.addAttribute(
                "form",
                last == null
                        ? new RuleForm(null, null, null, null, null, null, null, null, null, null, null)
                        : RuleForm.of(last.rule()));
        return pages.rule(admin, rule.kind(), null, null, model);
    }

    /** Says what the typed values would mean; nothing is kept. */
    @PostMapping(path = ONE, params = "ver")
    String preview(
            @Me Access admin,
            @PathVariable String kind,
            @RequestParam int version,
            @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var about = pages.kind(kind);
        read(about, form, errors);
        RulePages.Typed typed = FormErrors.attempt(errors, response, () -> RulePages.Typed.of(about, form))
                .orElse(null);
        return pages.rule(admin, about, version, typed, model);
    }

    @PostMapping(path = ONE, params = "!ver")
    String change(
            @Me Access admin,
            @PathVariable String kind,
            @RequestParam int version,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var about = pages.kind(kind);
        read(about, form, errors);
        if (FormErrors.refuse(errors, response, () -> change(admin, about, version, form))) {
            return pages.refused(admin, about, version, form, errors, model);
        }
        flash.ok(next, "recognition.rules.saved");
        return "redirect:" + RulePages.LIST;
    }

    /** All that is amiss at once. */
    private void read(ContributionKind kind, RuleForm form, BindingResult errors) {
        FormErrors.gather(errors, form.readings(kind));
        if (!errors.hasFieldErrors("from")) {
            FormErrors.gather(errors, Stream.ofNullable(form.day()).map(day -> () -> rules.requireToCome(day)));
        }
    }

    /** Whoever is late sees what was decided meanwhile and keeps what they typed. */
    private void change(Access admin, ContributionKind kind, int version, RuleForm form) {
        rules.change(
                admin,
                new ChangeRule(
                        kind, form.terms(kind), version, form.day(), form.replacing(), new Reason(form.reason())));
    }
}
