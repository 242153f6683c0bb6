package pe.minka.web.walls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.Network;
import pe.minka.members.NetworkSearch;
import pe.minka.organisations.Regions;
import pe.minka.walls.WallAudience;
import pe.minka.walls.WallKind;
import pe.minka.walls.WallLayout;
import pe.minka.walls.WallReading;
import pe.minka.walls.WallTerms;
import pe.minka.walls.WallView;
import pe.minka.web.forms.Option;
import pe.minka.web.forms.ReasonForm;
import pe.minka.web.navigation.Crumb;

/** The pages on which walls are made, changed and closed. */
@Component
class WallAdministrationPages {

    private static final int FOUND = 8;

    private final WallReading walls;
    private final Regions regions;
    private final Network network;
    private final MemberDirectory directory;
    private final WallWords words;

    WallAdministrationPages(
            WallReading walls, Regions regions, Network network, MemberDirectory directory, WallWords words) {
        this.walls = walls;
        this.regions = regions;
        this.network = network;
        this.directory = directory;
        this.words = words;
    }

    String list(Access me, Model model) {
        model.addAttribute("walls", walls.administered(me, false));
        model.addAttribute("archived", walls.administered(me, true));
        model.addAttribute("crumbs", crumbs(words.text("walls.admin.title"), false));
        return "walls/admin/list";
    }

    /** As a pattern says, or as another wall is that may be read. */
    WallForm beginning(Access me, String template) {
        return template.isBlank()
                ? WallForm.empty()
                : WallPattern.at(template)
                        .map(this::beginning)
                        .orElseGet(() -> WallForm.of(walls.page(me, template)).copy());
    }

    private WallForm beginning(WallPattern pattern) {
        return WallForm.of(
                pattern,
                words.text("walls.pattern." + pattern + ".rules"),
                words.text("walls.pattern." + pattern + ".sections"));
    }

    WallForm form(Access me, String slug) {
        return WallForm.of(walls.administered(me, slug));
    }

    String begin(Access me, Model model) {
        model.addAttribute("templates", walls.all(me, false));
        model.addAttribute(
                "patterns",
                Arrays.stream(WallPattern.values())
                        .map(pattern -> new Option(pattern.code(), words.text("walls.pattern." + pattern)))
                        .toList());
        model.addAttribute("crumbs", crumbs(words.text("walls.admin.new"), true));
        return page(me, model, "walls/admin/new");
    }

    String edit(Access me, String slug, Model model) {
        return edit(me, walls.administered(me, slug), model);
    }

    /** What was typed about the wall itself is not at stake here. */
    String stateAgain(Access me, String slug, Model model) {
        model.addAttribute("form", form(me, slug));
        return edit(me, slug, model);
    }

    private String edit(Access me, WallView wall, Model model) {
        model.addAttribute("wall", wall);
        if (!model.containsAttribute("decision")) {
            model.addAttribute("decision", new ReasonForm(""));
        }
        model.addAttribute("crumbs", crumbs(wall.title(), true));
        return page(me, model, "walls/admin/edit");
    }

    private String page(Access me, Model model, String view) {
        model.addAttribute("kinds", words.options("walls.kinds.", WallKind.values()));
        model.addAttribute("layouts", words.options("walls.layout.", WallLayout.values()));
        model.addAttribute("audiences", audiences(me));
        model.addAttribute("macroRegions", macroRegions(me));
        model.addAttribute("longestRules", WallTerms.LONGEST_RULES);
        return view;
    }

    /** Only who administers in the whole country makes walls for everybody. */
    private List<Option> audiences(Access me) {
        return words.options("walls.audience.", WallAudience.values()).stream()
                .filter(option ->
                        me.isNationalAdministrator() || !option.value().equals(WallAudience.EVERYBODY.name()))
                .toList();
    }

    private List<Option> macroRegions(Access me) {
        var mine = walls.macroRegions(me);
        return regions.macroRegions().stream()
                .filter(one -> me.isNationalAdministrator() || mine.contains(one.code()))
                .map(one -> new Option(one.code(), one.name()))
                .toList();
    }

    String guests(Access me, String slug, String text, Model model) {
        var wall = walls.administered(me, slug);
        var guests = walls.guests(me, slug);
        model.addAttribute("wall", wall);
        model.addAttribute("guests", directory.findAll(guests).values());
        model.addAttribute("sought", text.strip());
        if (!text.isBlank()) {
            var found = network.after(null, new NetworkSearch(text, null, null), FOUND).stream()
                    .filter(person -> !guests.contains(person.id()))
                    .toList();
            model.addAttribute("found", found);
        }
        List<Crumb> crumbs = new ArrayList<>(crumbs(wall.title(), true));
        crumbs.removeLast();
        crumbs.add(new Crumb(wall.title(), WallPath.ADMINISTRATION + "/" + slug));
        crumbs.add(Crumb.here(words.text("walls.admin.guests")));
        model.addAttribute("crumbs", crumbs);
        return "walls/admin/guests";
    }

    String done(String slug, String key, RedirectAttributes next) {
        words.ok(next, key);
        return "redirect:" + WallPath.ADMINISTRATION + "/" + slug;
    }

    String guestsChanged(String slug, String key, RedirectAttributes next) {
        words.ok(next, key);
        return "redirect:" + WallPath.ADMINISTRATION + "/" + slug + "/personas";
    }

    private List<Crumb> crumbs(String here, boolean below) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(words.text("administration.crumb.admin"), "/admin"));
        if (below) {
            crumbs.add(new Crumb(words.text("walls.admin.title"), WallPath.ADMINISTRATION));
        }
        crumbs.add(Crumb.here(here));
        return crumbs;
    }
}
