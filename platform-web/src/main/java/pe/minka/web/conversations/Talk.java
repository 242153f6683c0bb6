package pe.minka.web.conversations;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
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

    Talk(SupportPages supports, ConversationPages comments) {
        this.supports = supports;
        this.comments = comments;
    }

    public void show(Subject about, @Nullable Access reader, Model model) {
        model.addAttribute("support", supports.view(about, reader));
        model.addAttribute("conversation", comments.view(about, reader, null, Typed.nothing()));
    }
}
