package pe.minka.web.practices;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.practices.PracticePage;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.Stage;
import pe.minka.practices.Themes;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;

/** What the pages of a published practice show. */
@Component
class PracticePages {

    private final PracticeReading reading;
    private final Themes themes;
    private final ResultLines results;
    private final VersionPages versions;
    private final List<PracticeExtra> extras;
    private final MessageSource messages;

    PracticePages(
            PracticeReading reading,
            Themes themes,
            ResultLines results,
            VersionPages versions,
            List<PracticeExtra> extras,
            MessageSource messages) {
        this.reading = reading;
        this.themes = themes;
        this.results = results;
        this.versions = versions;
        this.extras = List.copyOf(extras);
        this.messages = messages;
    }

    boolean isThere(String code) {
        return reading.isPublished(code);
    }

    String page(String code, @Nullable Access asker, Model model) {
        var page = open(code, model);
        var about = page.sheet().presentation().themes();
        model.addAttribute("sheet", PracticeSheetView.of(page, results.of(page)));
        model.addAttribute(
                "themes",
                themes.all().stream()
                        .filter(theme -> about.contains(theme.code()))
                        .toList());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("writing", asker != null && reading.mayWrite(asker, code));
        for (var place : PracticeExtra.Place.values()) {
            model.addAttribute(place.name().toLowerCase(Locale.ROOT) + "Extras", extras(place, page, asker));
        }
        model.addAttribute("crumbs", crumbs(Crumb.here(code)));
        return "practices/practice";
    }

    private List<PracticeExtra.Part> extras(PracticeExtra.Place place, PracticePage page, @Nullable Access asker) {
        return extras.stream()
                .filter(extra -> extra.place() == place)
                .flatMap(extra -> extra.part(page, asker).stream())
                .toList();
    }

    String versions(String code, Model model) {
        open(code, model);
        model.addAttribute("versions", versions.lines(reading.versions(code)));
        model.addAttribute(
                "crumbs", crumbs(new Crumb(code, address(code)), Crumb.here(text("practices.read.versions"))));
        return "practices/versions";
    }

    String version(String code, int number, Model model) {
        open(code, model);
        model.addAttribute("change", versions.change(code, reading.versions(code), number));
        model.addAttribute(
                "crumbs",
                crumbs(
                        new Crumb(code, address(code)),
                        new Crumb(text("practices.read.versions"), address(code) + "/versiones"),
                        Crumb.here(messages.getMessage(
                                "practices.read.version", new Object[] {String.valueOf(number)}, Peru.LOCALE))));
        return "practices/version";
    }

    private PracticePage open(String code, Model model) {
        var page = reading.page(code);
        model.addAttribute("page", page);
        return page;
    }

    private static String address(String code) {
        return CatalogueQuery.PATH + "/" + code;
    }

    private List<Crumb> crumbs(Crumb... rest) {
        return Stream.concat(Stream.of(new Crumb(text("practices.read.crumb"), CatalogueQuery.PATH)), Stream.of(rest))
                .toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
