package pe.minka.web.credentials;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.credentials.KeyDesk;
import pe.minka.gamification.credentials.KeyView;
import pe.minka.gamification.seasons.SeasonNames;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.shared.Peru;
import pe.minka.web.format.Show;
import pe.minka.web.navigation.Crumb;

/** The keys as administrators see them. */
@Component
class KeyPages {

    static final String LIST = "/admin/claves-de-firma";
    private static final String TITLE = "keys.title";

    private final KeyDesk keys;
    private final SeasonNames seasons;
    private final MessageSource messages;
    private final Show show;

    KeyPages(KeyDesk keys, SeasonNames seasons, MessageSource messages, Show show) {
        this.keys = keys;
        this.seasons = seasons;
        this.messages = messages;
        this.show = show;
    }

    /** A key with what it is in a word. */
    record Line(KeyView key, String state, String tone, String icon) {}

    String list(Access admin, Model model) {
        var all = keys.all(admin);
        model.addAttribute("keys", all.stream().map(this::line).toList());
        model.addAttribute("signing", all.stream().anyMatch(KeyView::signs));
        model.addAttribute("crumbs", List.of(administration(), Crumb.here(text(TITLE))));
        return "credentials/keys";
    }

    String change(Access admin, String id, boolean compromised, Model model) {
        var key = keys.all(admin).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("signing key " + id));
        var since = compromised ? key.compromisedFrom() : null;
        String act = since != null ? "keys.earlier" : compromised ? "keys.compromise" : "keys.rotate";
        String title = text(act + ".title");
        model.addAttribute("line", line(key));
        model.addAttribute("resting", resting(key));
        model.addAttribute("compromised", compromised);
        model.addAttribute("warning", text(act + ".text", show.date(since)));
        model.addAttribute("go", text(act + ".go"));
        model.addAttribute("title", title);
        model.addAttribute("action", LIST + "/" + id + (compromised ? "/comprometida" : "/cambiar"));
        model.addAttribute("crumbs", List.of(administration(), new Crumb(text(TITLE), LIST), Crumb.here(title)));
        return "credentials/key";
    }

    /** The seasons that rest on it, in words. */
    private String resting(KeyView key) {
        var called = seasons.all();
        return key.resting().stream()
                .map(season -> text("keys.season", called.of(season)))
                .collect(Collectors.joining(", "));
    }

    private Line line(KeyView key) {
        if (key.compromisedFrom() != null) {
            return new Line(key, text("keys.state.compromised"), "bad", "alert");
        }
        return key.signs()
                ? new Line(key, text("keys.state.signs"), "ok", "check")
                : new Line(key, text("keys.state.retired"), "line", "clock");
    }

    private Crumb administration() {
        return new Crumb(text("shell.menu.administration"), "/admin");
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Peru.LOCALE));
    }
}
