package pe.minka.web.conversations;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.navigation.Flash;

/** The texts of these pages that are not said by their templates. */
@Component
class ConversationWords {

    private final MessageSource messages;
    private final Flash flash;

    ConversationWords(MessageSource messages, Flash flash) {
        this.messages = messages;
        this.flash = flash;
    }

    /** What a rule says about the text somebody typed; a rule about something else goes on to the page that says so. */
    String error(RuleViolation rule, String field) {
        if (!field.equals(rule.field())) {
            throw rule;
        }
        return text(rule.code(), rule.arguments());
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Peru.LOCALE);
    }

    Crumb here(String key) {
        return Crumb.here(text(key));
    }

    void done(RedirectAttributes next, String key, Object... arguments) {
        flash.ok(next, key, arguments);
    }

    void refused(RedirectAttributes next, RuleViolation rule) {
        flash.warn(next, rule);
    }
}
