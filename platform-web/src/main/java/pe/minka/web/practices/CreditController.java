package pe.minka.web.practices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.organisations.OrganisationId;
import pe.minka.practices.Practices;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.organisations.OrganisationChoice;
import pe.minka.web.organisations.OrganisationChoice.Chosen;
import pe.minka.web.security.Me;

/** The page of organisations and team, and which organisations a practice belongs to. */
@Controller
class CreditController {

    static final String PAGE = "/practicas/{code}/ficha/entidades-y-equipo";
    private static final String ORGANISATIONS = PAGE + "/entidades";

    private final Practices practices;
    private final OrganisationChoice choice;
    private final PeoplePages pages;

    CreditController(Practices practices, OrganisationChoice choice, PeoplePages pages) {
        this.practices = practices;
        this.choice = choice;
        this.pages = pages;
    }

    static String back(String code) {
        return "redirect:" + PAGE.replace("{code}", code);
    }

    @GetMapping(PAGE)
    String show(
            @Me Access me,
            @PathVariable String code,
            @RequestParam(name = "persona", defaultValue = "") String person,
            @ModelAttribute("form") CreditForm form,
            Model model) {
        pages.look(person, model);
        return pages.show(me, code, choice.of(null), model);
    }

    /** Without a script the organisation is looked for by a button of the same form. */
    @PostMapping(path = ORGANISATIONS, params = "buscar")
    String search(@Me Access me, @PathVariable String code, @ModelAttribute("form") CreditForm form, Model model) {
        model.addAttribute("searched", true);
        return pages.show(me, code, choice.search(form.organisationText()), model);
    }

    @PostMapping(path = ORGANISATIONS, params = "!buscar")
    String credit(
            @Me Access me,
            @PathVariable String code,
            @ModelAttribute("form") CreditForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Chosen chosen = choice.resolve(form.organisation(), form.organisationText());
        if (chosen.problem() != null) {
            errors.rejectValue("organisation", chosen.problem());
        }
        if (FormErrors.prevent(errors, response, () -> {
            var organisation = Objects.requireNonNull(chosen.organisation());
            practices.credit(me, code, organisation.id());
        })) {
            return pages.show(me, code, chosen, model);
        }
        pages.say(next, "practices.flash.credited");
        return back(code);
    }

    @PostMapping(ORGANISATIONS + "/{id}/quitar")
    String uncredit(@Me Access me, @PathVariable String code, @PathVariable UUID id, RedirectAttributes next) {
        pages.attempt(next, "practices.flash.uncredited", () -> practices.uncredit(me, code, new OrganisationId(id)));
        return back(code);
    }

    @PostMapping(ORGANISATIONS + "/{id}/dirige")
    String letLead(
            @Me Access me,
            @PathVariable String code,
            @PathVariable UUID id,
            HttpServletRequest request,
            RedirectAttributes next) {
        pages.decide(request, next, "practices.flash.leads", () -> practices.letLead(me, code, new OrganisationId(id)));
        return back(code);
    }
}
