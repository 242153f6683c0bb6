package pe.minka.web.conversations;

import pe.minka.conversations.Figures;
import pe.minka.conversations.Subject;

/** How many support something, and the buttons of whoever reads it; nobody supports their own. */
record SupportView(Subject about, Figures figures, boolean visitor, boolean own) {

    /** What was supported before it was one's own can be taken back. */
    public boolean isSupportable() {
        return !own || figures.supported();
    }

    public String address() {
        return ConversationPages.address(about);
    }
}
