package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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
import pe.minka.shared.RuleViolation;
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
        return pages.rule(admin, rule.kind(), null, model);
    }

    /** Says what the typed values would mean; nothing is kept. */
    @PostMapping(path = ONE, params = "ver")
    String preview(
            @Me Access admin,
            @PathVariable String kind,
            @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var about = pages.kind(kind);
        RulePages.Typed typed =
                FormErrors.attempt(errors, response, () -> typed(about, form)).orElse(null);
        return pages.rule(admin, about, typed, model);
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
        if (FormErrors.refuse(errors, response, () -> change(admin, about, version, form))) {
            model.addAttribute("overtaken", errors.hasGlobalErrors());
            return pages.rule(admin, about, readable(about, form), model);
        }
        flash.ok(next, "recognition.rules.saved");
        return "redirect:" + RulePages.LIST;
    }

    /** Whoever is late sees what was decided meanwhile and keeps what they typed. */
    private void change(Access admin, ContributionKind kind, int version, RuleForm form) {
        rules.change(
                admin,
                new ChangeRule(
                        kind, form.terms(kind), version, form.day(), form.replacing(), new Reason(form.reason())));
    }

    private static RulePages.Typed typed(ContributionKind kind, RuleForm form) {
        return new RulePages.Typed(form.terms(kind), form.day());
    }

    private static RulePages.@Nullable Typed readable(ContributionKind kind, RuleForm form) {
        try {
            return typed(kind, form);
        } catch (RuleViolation unclear) {
            return null;
        }
    }
}
