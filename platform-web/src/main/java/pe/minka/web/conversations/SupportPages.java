package pe.minka.web.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.conversations.Conversations;
import pe.minka.conversations.Follows.Followed;
import pe.minka.conversations.Subject;
import pe.minka.conversations.Subjects;
import pe.minka.members.Access;
import pe.minka.shared.Listing;

/** What is shown after somebody supports or follows something, and all that they follow. */
@Component
class SupportPages {

    private final Conversations conversations;
    private final Subjects subjects;
    private final ConversationWords words;

    SupportPages(Conversations conversations, Subjects subjects, ConversationWords words) {
        this.conversations = conversations;
        this.subjects = subjects;
        this.words = words;
    }

    SupportView view(Subject about, @Nullable Access reader) {
        boolean own = reader != null
                && subjects.find(about)
                        .filter(view -> view.team().contains(reader.id()))
                        .isPresent();
        return new SupportView(about, conversations.figures(about, reader), reader == null, own);
    }

    String changed(Access me, Subject about, boolean fragment, Model model) {
        var view = subjects.require(me, about);
        if (!fragment) {
            return "redirect:" + view.link() + "#apoyo";
        }
        model.addAttribute("view", view(about, me));
        return "conversations/support :: part(view=${view})";
    }

    String followed(Listing<Followed> list, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("crumbs", List.of(words.here("conversations.followed.title")));
        return "conversations/followed";
    }
}
