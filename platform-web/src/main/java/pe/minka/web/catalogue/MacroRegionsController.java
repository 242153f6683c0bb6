package pe.minka.web.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.stream.Collectors;
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
import pe.minka.organisations.RegionView;
import pe.minka.organisations.Regions;
import pe.minka.shared.NotFound;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.forms.Option;
import pe.minka.web.navigation.Flash;
import pe.minka.web.organisations.Editors;
import pe.minka.web.security.Me;

/** Which regions meet in which macro-region; official lists disagree, so people decide and confirm. */
@Controller
class MacroRegionsController {

    private static final String LIST = "/admin/macrorregiones";

    private final Regions regions;
    private final Flash flash;
    private final CatalogueCrumbs crumbs;

    MacroRegionsController(Regions regions, Flash flash, CatalogueCrumbs crumbs) {
        this.regions = regions;
        this.flash = flash;
        this.crumbs = crumbs;
    }

    @GetMapping(LIST)
    String list(Model model) {
        var byMacroRegion = regions.all().stream().collect(Collectors.groupingBy(RegionView::macroRegion));
        model.addAttribute("crumbs", crumbs.list("catalogue.macroRegions.title"));
        model.addAttribute("macroRegions", regions.macroRegions());
        model.addAttribute("regions", byMacroRegion);
        model.addAttribute(
                "unconfirmed",
                regions.all().stream().filter(RegionView::macroRegionInferred).count());
        return "catalogue/macro-regions";
    }

    @GetMapping(LIST + "/{code}")
    String edit(@PathVariable String code, Model model) {
        var region = region(code);
        model.addAttribute("form", new MacroRegionForm(region.macroRegion(), region.macroRegion()));
        return page(region, model);
    }

    /** Somebody else may have decided meanwhile: then the present state is shown and nothing is written. */
    @PostMapping(LIST + "/{code}")
    String decide(
            @PathVariable String code,
            @Me Access me,
            @Valid @ModelAttribute("form") MacroRegionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var region = region(code);
        if (!errors.hasErrors() && !form.seen().equals(region.macroRegion())) {
            model.addAttribute("form", new MacroRegionForm(form.macroRegion(), region.macroRegion()));
            model.addAttribute("meanwhile", region.macroRegionName());
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(region, model);
        }
        if (FormErrors.prevent(
                errors,
                response,
                () -> regions.assign(region.code(), form.seen(), form.macroRegion(), Editors.of(me)))) {
            return page(region, model);
        }
        flash.ok(next, "catalogue.macroRegion.done", region.name());
        return "redirect:" + LIST;
    }

    private String page(RegionView region, Model model) {
        model.addAttribute("region", region);
        model.addAttribute(
                "choices",
                regions.macroRegions().stream()
                        .map(one -> new Option(one.code(), one.name()))
                        .toList());
        model.addAttribute("crumbs", crumbs.one("catalogue.macroRegions.title", LIST, region.name()));
        return "catalogue/macro-region";
    }

    private RegionView region(String code) {
        return regions.find(code).orElseThrow(() -> new NotFound("region " + code));
    }
}
