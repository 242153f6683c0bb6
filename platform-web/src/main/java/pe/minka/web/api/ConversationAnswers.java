package pe.minka.web.api;

import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Commenting;
import pe.minka.conversations.Conversations;
import pe.minka.conversations.Follows;
import pe.minka.conversations.Subject;
import pe.minka.conversations.Supports;
import pe.minka.conversations.ThreadView;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;

/** The conversation about something, whatever it is. */
@Component
class ConversationAnswers {

    private final Conversations conversations;
    private final Commenting commenting;
    private final Supports supports;
    private final Follows follows;
    private final ConversationMapper mapper;

    ConversationAnswers(
            Conversations conversations,
            Commenting commenting,
            Supports supports,
            Follows follows,
            ConversationMapper mapper) {
        this.conversations = conversations;
        this.commenting = commenting;
        this.supports = supports;
        this.follows = follows;
        this.mapper = mapper;
    }

    CursorPage<CommentJson> comments(Access me, Subject about, Slice slice) {
        var page = conversations.page(me, about, slice.after(CommentId::new), slice.limit());
        var next = page.next();
        return new CursorPage<>(
                mapper.threads(page.threads()),
                next == null ? null : Cursor.after(next).text());
    }

    CommentJson say(Access me, Subject about, NewComment comment) {
        var id = CommentId.next();
        var to = comment.answered();
        if (to == null) {
            commenting.post(me, about, id, comment.words(), comment.chosen());
        } else if (conversations.comment(me, to).subject().equals(about)) {
            commenting.reply(me, to, id, comment.words(), comment.chosen());
        } else {
            throw new NotFound("comment " + to.value() + " about " + about.code());
        }
        return mapper.thread(new ThreadView(conversations.comment(me, id), List.of(), 0));
    }

    void support(Access me, Subject about, boolean yes) {
        if (yes) {
            supports.give(me, about);
        } else {
            supports.withdraw(me, about);
        }
    }

    void follow(Access me, Subject about, boolean yes) {
        if (yes) {
            follows.follow(me, about);
        } else {
            follows.leave(me, about);
        }
    }
}
