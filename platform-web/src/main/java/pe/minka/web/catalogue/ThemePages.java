package pe.minka.web.catalogue;

import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.practices.Synonyms;
import pe.minka.practices.ThemeEditor;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;

/** The pages of the words by which practices are found: themes and synonyms. */
@Component
class ThemePages {

    private final ThemeEditor themes;
    private final Synonyms synonyms;
    private final MessageSource messages;

    ThemePages(ThemeEditor themes, Synonyms synonyms, MessageSource messages) {
        this.themes = themes;
        this.synonyms = synonyms;
        this.messages = messages;
    }

    String themes(Access admin, Model model) {
        var all = themes.all(admin);
        model.addAttribute(
                "themes", all.stream().filter(theme -> !theme.retired()).toList());
        model.addAttribute(
                "retired", all.stream().filter(theme -> theme.retired()).toList());
        model.addAttribute("crumbs", List.of(administration(), Crumb.here(text("catalogue.themes.title"))));
        return "catalogue/themes";
    }

    String theme(Access admin, String code, Model model) {
        var theme = themes.find(admin, code);
        model.addAttribute("theme", theme);
        model.addAttribute(
                "crumbs",
                List.of(
                        administration(),
                        new Crumb(text("catalogue.themes.title"), "/admin/temas"),
                        Crumb.here(theme.name())));
        return "catalogue/theme";
    }

    String synonyms(Access admin, Model model) {
        model.addAttribute("synonyms", synonyms.all(admin));
        model.addAttribute("crumbs", List.of(administration(), Crumb.here(text("catalogue.synonyms.title"))));
        return "catalogue/synonyms";
    }

    String synonym(Access admin, UUID id, Model model) {
        var synonym = synonyms.find(admin, id);
        model.addAttribute("synonym", synonym);
        model.addAttribute(
                "crumbs",
                List.of(
                        administration(),
                        new Crumb(text("catalogue.synonyms.title"), "/admin/sinonimos"),
                        Crumb.here(synonym.words().getFirst())));
        return "catalogue/synonym";
    }

    private Crumb administration() {
        return new Crumb(text("shell.menu.administration"), "/admin");
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
