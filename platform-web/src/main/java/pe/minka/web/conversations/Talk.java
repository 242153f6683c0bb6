package pe.minka.web.conversations;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.conversations.Reporting;
import pe.minka.conversations.Subject;
import pe.minka.members.Access;

/**
 * Lets a page show the conversation about what it shows: {@code support} for {@code conversations/support :: part} and
 * {@code conversation} for {@code conversations/comments :: part}.
 */
@Component
public class Talk {

    private final SupportPages supports;
    private final ConversationPages comments;
    private final Reporting reporting;

    Talk(SupportPages supports, ConversationPages comments, Reporting reporting) {
        this.supports = supports;
        this.comments = comments;
        this.reporting = reporting;
    }

    public void show(Subject about, @Nullable Access reader, Model model) {
        model.addAttribute("support", supports.view(about, reader));
        model.addAttribute("conversation", comments.view(about, reader, null, Typed.nothing()));
    }

    /** Where its author answers to what was decided about it. */
    public void lead(Subject hidden, Access reader, Model model) {
        reporting
                .hiding(reader, hidden)
                .filter(hiding -> !hiding.held())
                .ifPresent(hiding -> model.addAttribute("answering", ConversationPages.address(hidden) + "/descargo"));
    }
}
