package pe.minka.web.organisations;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pe.minka.members.Access;
import pe.minka.organisations.Regions;
import pe.minka.shared.NotFound;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.security.Me;

/** The regions: all of them on one map, and each with its organisations and people. */
@Controller
class RegionController {

    private final Regions regions;
    private final RegionPages pages;
    private final MessageSource messages;

    RegionController(Regions regions, RegionPages pages, MessageSource messages) {
        this.regions = regions;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/regiones")
    String all(Model model) {
        model.addAttribute("atlas", pages.atlas());
        return "organisations/regions";
    }

    /** By its letters; lower case and the number lead to the one address. */
    @GetMapping("/regiones/{code}")
    String one(@PathVariable String code, @Me Access me, Model model) {
        var region = regions.find(code).orElseThrow(() -> new NotFound("region " + code));
        if (!region.code().equals(code)) {
            return "redirect:/regiones/" + region.code();
        }
        model.addAttribute("sheet", pages.sheet(region));
        model.addAttribute("editable", me.administers(region.code()));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(messages.getMessage("organisations.regions.title", null, Peru.LOCALE), "/regiones"),
                        Crumb.here(region.name())));
        return "organisations/region";
    }
}
