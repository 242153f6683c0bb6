package pe.minka.web.credentials;

import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.credentials.KeyDesk;
import pe.minka.gamification.credentials.KeyView;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;

/** The keys as administrators see them. */
@Component
class KeyPages {

    static final String LIST = "/admin/claves-de-firma";
    private static final String TITLE = "keys.title";

    private final KeyDesk keys;
    private final MessageSource messages;

    KeyPages(KeyDesk keys, MessageSource messages) {
        this.keys = keys;
        this.messages = messages;
    }

    /** A key with what it is in a word. */
    record Line(KeyView key, String state, String tone, String icon) {}

    String list(Access admin, Model model) {
        model.addAttribute("keys", keys.all(admin).stream().map(this::line).toList());
        model.addAttribute("crumbs", List.of(administration(), Crumb.here(text(TITLE))));
        return "credentials/keys";
    }

    String change(Access admin, String id, boolean compromised, Model model) {
        var key = keys.all(admin).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("signing key " + id));
        String title = compromised ? "keys.compromise.title" : "keys.rotate.title";
        model.addAttribute("line", line(key));
        model.addAttribute("compromised", compromised);
        model.addAttribute("title", text(title));
        model.addAttribute("action", LIST + "/" + id + (compromised ? "/comprometida" : "/cambiar"));
        model.addAttribute("crumbs", List.of(administration(), new Crumb(text(TITLE), LIST), Crumb.here(text(title))));
        return "credentials/key";
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

    private String text(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Peru.LOCALE));
    }
}
