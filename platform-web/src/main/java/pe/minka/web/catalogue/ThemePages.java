package pe.minka.web.catalogue;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.practices.Synonyms;
import pe.minka.practices.ThemeEditor;

/** The pages of the words by which practices are found: themes and synonyms. */
@Component
class ThemePages {

    private static final String THEMES = "catalogue.themes.title";
    private static final String SYNONYMS = "catalogue.synonyms.title";

    private final ThemeEditor themes;
    private final Synonyms synonyms;
    private final CatalogueCrumbs crumbs;

    ThemePages(ThemeEditor themes, Synonyms synonyms, CatalogueCrumbs crumbs) {
        this.themes = themes;
        this.synonyms = synonyms;
        this.crumbs = crumbs;
    }

    String themes(Access admin, Model model) {
        var all = themes.all(admin);
        model.addAttribute(
                "themes", all.stream().filter(theme -> !theme.retired()).toList());
        model.addAttribute(
                "retired", all.stream().filter(theme -> theme.retired()).toList());
        model.addAttribute("crumbs", crumbs.list(THEMES));
        return "catalogue/themes";
    }

    String theme(Access admin, String code, Model model) {
        var theme = themes.find(admin, code);
        model.addAttribute("theme", theme);
        model.addAttribute("crumbs", crumbs.one(THEMES, ThemesController.LIST, theme.name()));
        return "catalogue/theme";
    }

    String synonyms(Access admin, Model model) {
        model.addAttribute("synonyms", synonyms.all(admin));
        model.addAttribute("crumbs", crumbs.list(SYNONYMS));
        return "catalogue/synonyms";
    }

    String synonym(Access admin, UUID id, Model model) {
        var synonym = synonyms.find(admin, id);
        model.addAttribute("synonym", synonym);
        model.addAttribute(
                "crumbs",
                crumbs.one(SYNONYMS, SynonymsController.LIST, synonym.words().getFirst()));
        return "catalogue/synonym";
    }
}
