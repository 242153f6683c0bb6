package pe.minka.web.administration;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.MailDomainView;
import pe.minka.members.MailDomains;
import pe.minka.shared.NotFound;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.forms.ReasonForm;
import pe.minka.web.navigation.Flash;
import pe.minka.web.organisations.OrganisationChoice;
import pe.minka.web.security.Me;

/** The mail domains whose people need no approval. */
@Controller
class DomainsController {

    private static final String TO_LIST = "redirect:/admin/dominios";

    private final MailDomains domains;
    private final DomainPages pages;
    private final Flash flash;

    DomainsController(MailDomains domains, DomainPages pages, Flash flash) {
        this.domains = domains;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping("/admin/dominios")
    String list(@Me Access admin, @ModelAttribute("form") DomainForm form, Model model) {
        return pages.list(admin, pages.chosen(form), model);
    }

    /** Without a script the organisation is looked for by a button of the same form. */
    @PostMapping(path = "/admin/dominios", params = "buscar")
    String search(@Me Access admin, @ModelAttribute("form") DomainForm form, Model model) {
        model.addAttribute("searched", true);
        return pages.list(admin, pages.search(form), model);
    }

    @PostMapping(path = "/admin/dominios", params = "!buscar")
    String add(
            @Me Access admin,
            @Valid @ModelAttribute("form") DomainForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var chosen = pages.chosen(form);
        if (chosen.problem() != null) {
            errors.rejectValue("organisation", chosen.problem());
        }
        if (FormErrors.prevent(errors, response, () -> add(admin, form, chosen))) {
            return pages.list(admin, chosen, model);
        }
        flash.ok(next, "administration.domains.addedNow", form.domain().strip().toLowerCase(Locale.ROOT));
        return TO_LIST;
    }

    private void add(Access admin, DomainForm form, OrganisationChoice.Chosen chosen) {
        domains.add(admin, form.of(Objects.requireNonNull(chosen.organisation()).id()));
    }

    @GetMapping("/admin/dominios/{domain}/quitar")
    String ask(@Me Access admin, @PathVariable String domain, @ModelAttribute("form") ReasonForm form, Model model) {
        return page(admin, domain, model);
    }

    @PostMapping("/admin/dominios/{domain}/quitar")
    String remove(
            @Me Access admin,
            @PathVariable String domain,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> domains.remove(admin, domain, form.toReason()))) {
            return page(admin, domain, model);
        }
        flash.ok(next, "administration.domains.removed", domain);
        return TO_LIST;
    }

    private String page(Access admin, String domain, Model model) {
        MailDomainView found = domains.list(admin).stream()
                .filter(one -> one.domain().equals(domain))
                .findFirst()
                .orElseThrow(() -> new NotFound("mail domain " + domain));
        model.addAttribute("domain", found);
        return "administration/domain-removal";
    }
}
