package pe.minka.web.navigation;

import java.io.Serializable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

/** One sentence for the next page about what has just been done. */
@Component
public class Flash {

    private final MessageSource messages;

    Flash(MessageSource messages) {
        this.messages = messages;
    }

    public void ok(RedirectAttributes next, String key, Object... arguments) {
        say(next, "ok", key, arguments);
    }

    public void warn(RedirectAttributes next, String key, Object... arguments) {
        say(next, "warn", key, arguments);
    }

    /** A rule that says no where there is no form to show it in. */
    public void warn(RedirectAttributes next, RuleViolation rule) {
        warn(next, rule.code(), rule.arguments());
    }

    public void bad(RedirectAttributes next, String key, Object... arguments) {
        say(next, "bad", key, arguments);
    }

    private void say(RedirectAttributes next, String kind, String key, Object... arguments) {
        next.addFlashAttribute("flash", new Message(kind, messages.getMessage(key, arguments, Peru.LOCALE)));
    }

    /** Kept in the session between two requests, hence serializable. */
    public record Message(String kind, String text) implements Serializable {}
}
