package pe.minka.web.organisations;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.organisations.OrganisationDetails;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.Organisations;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Edits an organisation: its names, where it is, whether it still exists. */
@Controller
class OrganisationEditController {

    private static final String PATH = "/admin/entidades/{id}";

    private final Organisations organisations;
    private final OrganisationDesk desk;
    private final Flash flash;

    OrganisationEditController(Organisations organisations, OrganisationDesk desk, Flash flash) {
        this.organisations = organisations;
        this.desk = desk;
        this.flash = flash;
    }

    @GetMapping(PATH)
    String show(@Me Access me, @PathVariable UUID id, Model model) {
        var details = desk.details(new OrganisationId(id), me);
        return details.organisation().kind() == OrganisationKind.PARTNER
                ? "redirect:/admin/aliados/" + id
                : desk.page(details, me, model);
    }

    @PostMapping(PATH)
    String describe(
            @Me Access me,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var seen = desk.details(new OrganisationId(id), me);
        try {
            if (FormErrors.prevent(errors, response, () -> describe(me, seen, form))) {
                return desk.page(seen, me, model);
            }
        } catch (OptimisticLockingFailureException later) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return desk.conflict(seen, form, me, model);
        }
        flash.ok(next, "organisations.flash.saved");
        return back(id);
    }

    /** Only a national administrator moves an organisation to another region. */
    private void describe(Access me, OrganisationDetails seen, OrganisationForm form) {
        String before = seen.organisation().region();
        String region = me.isNationalAdministrator() ? form.regionCode() : before;
        boolean moves = region != null && !region.equals(before);
        var parent = seen.parent();
        String office = moves ? desk.officeOf(region) : parent == null ? null : parent.code();
        organisations.describe(form.describe(seen.organisation().id(), region, office), Editors.of(me));
    }

    @PostMapping(PATH + "/alias")
    String addAlias(
            @Me Access me,
            @PathVariable UUID id,
            @ModelAttribute("aliasForm") AliasForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var details = desk.details(new OrganisationId(id), me);
        if (FormErrors.prevent(
                errors, response, () -> organisations.addAlias(new OrganisationId(id), form.alias(), Editors.of(me)))) {
            return desk.page(details, me, model);
        }
        flash.ok(next, "organisations.flash.aliasAdded", form.alias().strip());
        return back(id);
    }

    @PostMapping(PATH + "/alias/quitar")
    String removeAlias(@Me Access me, @PathVariable UUID id, AliasForm form, RedirectAttributes next) {
        if (organisations.removeAlias(new OrganisationId(id), form.alias(), Editors.of(me))) {
            flash.ok(next, "organisations.flash.aliasRemoved", form.alias());
        } else {
            flash.warn(next, "organisations.flash.aliasGone");
        }
        return back(id);
    }

    @PostMapping(PATH + "/cerrar")
    String close(
            @Me Access me,
            @PathVariable UUID id,
            @ModelAttribute("reasonForm") ReasonForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var details = desk.details(new OrganisationId(id), me);
        try {
            return closed(me, id, form, errors, response, next) ? back(id) : desk.page(details, me, model);
        } catch (OptimisticLockingFailureException | RuleViolation meanwhile) {
            return late(details.organisation().active(), "closedAlready", id, next);
        }
    }

    private boolean closed(
            Access me,
            UUID id,
            ReasonForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (FormErrors.prevent(
                errors,
                response,
                () -> organisations.close(new OrganisationId(id), form.version(), form.reason(), Editors.of(me)))) {
            return false;
        }
        flash.ok(next, "organisations.flash.closed");
        return true;
    }

    @PostMapping(PATH + "/reabrir")
    String reopen(@Me Access me, @PathVariable UUID id, ReasonForm form, RedirectAttributes next) {
        var details = desk.details(new OrganisationId(id), me);
        try {
            organisations.reopen(new OrganisationId(id), form.version(), Editors.of(me));
            flash.ok(next, "organisations.flash.reopened");
            return back(id);
        } catch (OptimisticLockingFailureException | RuleViolation meanwhile) {
            return late(!details.organisation().active(), "reopenedAlready", id, next);
        }
    }

    /** Somebody did it before, or changed something else: the page shows how it stands now. */
    private String late(boolean still, String done, UUID id, RedirectAttributes next) {
        String how = "organisations.flash." + (still ? "meanwhile" : done);
        flash.warn(next, how);
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/admin/entidades/" + id;
    }
}
