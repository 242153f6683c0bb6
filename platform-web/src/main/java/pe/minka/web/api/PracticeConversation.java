package pe.minka.web.api;

import org.springframework.stereotype.Component;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Conversations;
import pe.minka.conversations.Follows;
import pe.minka.conversations.Subject;
import pe.minka.conversations.Supports;
import pe.minka.members.Access;
import pe.minka.practices.PracticeConversations;
import pe.minka.practices.PracticeReading;

/** The conversation about a practice, by the practice's code. */
@Component
class PracticeConversation {

    private final PracticeReading reading;
    private final Conversations conversations;
    private final Supports supports;
    private final Follows follows;
    private final ConversationMapper mapper;

    PracticeConversation(
            PracticeReading reading,
            Conversations conversations,
            Supports supports,
            Follows follows,
            ConversationMapper mapper) {
        this.reading = reading;
        this.conversations = conversations;
        this.supports = supports;
        this.follows = follows;
        this.mapper = mapper;
    }

    CursorPage<CommentJson> comments(Access me, String code, Slice slice) {
        var page = conversations.page(me, about(code), slice.after(CommentId::new), slice.limit());
        var next = page.next();
        return new CursorPage<>(
                mapper.threads(page.threads()),
                next == null ? null : Cursor.after(next).text());
    }

    void support(Access me, String code, boolean yes) {
        if (yes) {
            supports.give(me, about(code));
        } else {
            supports.withdraw(me, about(code));
        }
    }

    void follow(Access me, String code, boolean yes) {
        if (yes) {
            follows.follow(me, about(code));
        } else {
            follows.leave(me, about(code));
        }
    }

    private Subject about(String code) {
        return PracticeConversations.about(reading.page(code).id());
    }
}
