package pe.minka.web.entry;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.MemberId;
import pe.minka.members.StandingWays;
import pe.minka.members.WaysIn;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Flash;

/** Says that there is a new password and, to whoever is not inside to see it, what else still opens the account. */
@Component
class PasswordNews {

    private final WaysIn ways;
    private final Flash flash;
    private final MessageSource messages;

    PasswordNews(WaysIn ways, Flash flash, MessageSource messages) {
        this.ways = ways;
        this.flash = flash;
        this.messages = messages;
    }

    /** The page that follows lists what else opens the account. */
    void changed(RedirectAttributes next) {
        flash.ok(next, "entry.password.done");
    }

    void reset(MemberId member, RedirectAttributes next) {
        var standing = ways.of(member);
        if (standing.areSome()) {
            flash.ok(next, "entry.reset.done.others", String.join(", ", named(standing)));
        } else {
            flash.ok(next, "entry.reset.done.alone");
        }
    }

    private List<String> named(StandingWays standing) {
        List<String> named = new ArrayList<>();
        add(named, "entry.ways.passkeys", standing.passkeys());
        add(named, "entry.ways.tokens", standing.tokens());
        add(named, "entry.ways.identities", standing.identities());
        return named;
    }

    private void add(List<String> named, String key, int count) {
        if (count > 0) {
            named.add(messages.getMessage(key, new Object[] {count}, Peru.LOCALE));
        }
    }
}
