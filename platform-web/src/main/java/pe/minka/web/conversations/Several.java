package pe.minka.web.conversations;

import java.util.Collection;
import pe.minka.shared.RuleViolation;

/** How many things somebody may decide at once. */
public final class Several {

    private static final int MOST = 50;

    private Several() {}

    public static void require(Collection<?> chosen) {
        if (chosen.isEmpty()) {
            throw RuleViolation.at("chosen", "conversations.moderation.several.none");
        }
        if (chosen.size() > MOST) {
            throw RuleViolation.at("chosen", "conversations.moderation.several.most", MOST);
        }
    }
}
