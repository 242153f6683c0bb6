package pe.minka.web.organisations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import pe.minka.members.Access;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationDetails;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.OrganisationNotFound;
import pe.minka.organisations.OrganisationView;
import pe.minka.shared.Peru;
import pe.minka.web.forms.Option;
import pe.minka.web.navigation.Crumb;

/** The page where an administrator edits an organisation, also when somebody else was faster. */
@Component
class OrganisationDesk {

    private final OrganisationCatalogue catalogue;
    private final OrganisationLines lines;
    private final CataloguePages pages;
    private final MessageSource messages;

    OrganisationDesk(
            OrganisationCatalogue catalogue, OrganisationLines lines, CataloguePages pages, MessageSource messages) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.pages = pages;
        this.messages = messages;
    }

    /** A field that two people have written differently. */
    record Difference(String label, String theirs, String mine) {}

    OrganisationDetails details(OrganisationId id, Access me) {
        return catalogue
                .details(id)
                .filter(details -> me.administers(details.organisation().region()))
                .orElseThrow(() -> new OrganisationNotFound(id));
    }

    /** Each region has one regional office, which directs the organisations of the region. */
    @Nullable
    String officeOf(@Nullable String region) {
        return region == null
                ? null
                : catalogue.inRegion(region).stream()
                        .filter(one -> one.kind().isRegional())
                        .map(OrganisationView::code)
                        .findFirst()
                        .orElse(null);
    }

    String page(OrganisationDetails details, Access me, Model model) {
        model.addAttribute("details", details);
        model.addAttribute("members", lines.of(details.organisation()).members());
        model.addAttribute("national", me.isNationalAdministrator());
        model.addAttribute("regions", pages.regions(Set.of()));
        model.addAttribute("crumbs", crumbs(details.organisation().name()));
        addIfAbsent(model, "form", OrganisationForm.of(details));
        addIfAbsent(model, "aliasForm", new AliasForm(""));
        addIfAbsent(model, "reasonForm", new ReasonForm("", details.version()));
        return "organisations/admin/edit";
    }

    private static void addIfAbsent(Model model, String name, Object value) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, value);
        }
    }

    /** Both versions, and a form that now changes what is stored. */
    String conflict(OrganisationDetails stored, OrganisationForm typed, Access me, Model model) {
        var form = typed.at(stored.version());
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(form, "form"));
        model.addAttribute("conflict", differences(OrganisationForm.of(stored), form, me));
        return page(stored, me, model);
    }

    private List<Difference> differences(OrganisationForm theirs, OrganisationForm mine, Access me) {
        List<Difference> all = new ArrayList<>();
        all.add(new Difference(text("organisations.form.name"), theirs.name(), mine.name()));
        if (me.isNationalAdministrator()) {
            all.add(new Difference(text("organisations.form.region"), name(theirs.region()), name(mine.region())));
        }
        all.add(new Difference(text("organisations.form.province"), theirs.province(), mine.province()));
        all.removeIf(one -> Objects.equals(one.theirs(), one.mine()));
        return all;
    }

    private String name(String region) {
        return pages.regions(Set.of()).stream()
                .filter(one -> one.value().equals(region))
                .map(Option::label)
                .findFirst()
                .orElse(region);
    }

    String newPage(Model model) {
        model.addAttribute("kinds", kinds());
        model.addAttribute("regions", pages.regions(Set.of()));
        model.addAttribute("crumbs", crumbs(text("organisations.new.title")));
        return "organisations/admin/new";
    }

    private List<Option> kinds() {
        return Arrays.stream(OrganisationKind.values())
                .filter(kind -> kind != OrganisationKind.PARTNER)
                .map(kind -> new Option(kind.slug(), text("organisations.kind.long." + kind.name())))
                .toList();
    }

    List<Crumb> crumbs(String here) {
        return List.of(
                new Crumb(text("shell.menu.administration"), "/admin"),
                new Crumb(text("organisations.admin.title"), "/admin/entidades"),
                Crumb.here(here));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
