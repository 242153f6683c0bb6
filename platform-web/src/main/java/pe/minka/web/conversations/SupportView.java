package pe.minka.web.conversations;

import pe.minka.conversations.Figures;
import pe.minka.conversations.Subject;

/** How many support something, and the buttons of whoever reads it. */
record SupportView(Subject about, Figures figures, boolean visitor) {

    public String address() {
        return ConversationPages.address(about);
    }
}
