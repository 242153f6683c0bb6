package pe.minka.web.conversations;

import java.util.UUID;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Moderation;
import pe.minka.conversations.SeveralCases;
import pe.minka.members.Access;

/** What moderators send about one case or several. */
@Component
class Decisions {

    private final Moderation moderation;
    private final SeveralCases several;
    private final FrequentReasons reasons;

    Decisions(Moderation moderation, SeveralCases several, FrequentReasons reasons) {
        this.moderation = moderation;
        this.several = several;
        this.reasons = reasons;
    }

    void decide(Access me, UUID id, DecisionForm form) {
        moderation.decide(me, id, form.verdict(), form.words(reasons));
    }

    /** How many were decided. */
    int decide(Access me, CasesForm form) {
        return several.decide(me, form.cases(), form.verdict(), form.words(reasons));
    }
}
