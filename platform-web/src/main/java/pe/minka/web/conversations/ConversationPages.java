package pe.minka.web.conversations;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.CommentView;
import pe.minka.conversations.Conversations;
import pe.minka.conversations.Subject;
import pe.minka.conversations.ThreadView;
import pe.minka.members.Access;
import pe.minka.members.MemberView;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;

/** What pages show of a conversation. */
@Component
class ConversationPages {

    private static final String ROOT = "/conversaciones/";

    private final Conversations conversations;
    private final OrganisationCatalogue organisations;
    private final ConversationWords words;

    ConversationPages(Conversations conversations, OrganisationCatalogue organisations, ConversationWords words) {
        this.conversations = conversations;
        this.organisations = organisations;
        this.words = words;
    }

    static String address(Subject about) {
        return ROOT + about.kind() + "/" + about.id();
    }

    /** For whoever reads the page of what it is about. */
    ConversationView view(Subject about, @Nullable Access reader, @Nullable CommentId after, Typed typed) {
        var figures = conversations.figures(about, reader);
        if (reader == null) {
            return new ConversationView(about, figures, true, List.of(), null, typed);
        }
        var page = conversations.page(reader, about, after, Conversations.PAGE);
        var next = page.next();
        return new ConversationView(
                about,
                figures,
                false,
                threads(page.threads()),
                next == null ? null : next.value().toString(),
                typed);
    }

    ThreadLine thread(Access reader, CommentId id, @Nullable CommentId after, Typed typed) {
        var thread = conversations.thread(reader, id, after);
        var offices = offices(List.of(thread));
        return line(thread, offices, typed);
    }

    CommentLine comment(Access reader, CommentId id) {
        var comment = conversations.comment(reader, id);
        return line(comment, offices(List.of(new ThreadView(comment, List.of(), 0))));
    }

    List<CommentLine> lines(List<CommentView> comments) {
        var offices = offices(comments.stream()
                .map(comment -> new ThreadView(comment, List.of(), 0))
                .toList());
        return comments.stream().map(comment -> line(comment, offices)).toList();
    }

    private List<ThreadLine> threads(List<ThreadView> threads) {
        var offices = offices(threads);
        return threads.stream()
                .map(thread -> line(thread, offices, Typed.nothing()))
                .toList();
    }

    private ThreadLine line(ThreadView thread, Map<OrganisationId, OrganisationView> offices, Typed typed) {
        return new ThreadLine(
                line(thread.comment(), offices),
                thread.replies().stream().map(reply -> line(reply, offices)).toList(),
                thread.more(),
                typed);
    }

    private CommentLine line(CommentView comment, Map<OrganisationId, OrganisationView> offices) {
        var author = comment.author();
        if (author == null) {
            return new CommentLine(comment, Spoken.of(comment.words()), words.text("conversations.someone"), "");
        }
        var office = offices.get(author.organisation());
        return new CommentLine(
                comment, Spoken.of(comment.words()), author.name(), office == null ? "" : office.label());
    }

    private Map<OrganisationId, OrganisationView> offices(List<ThreadView> threads) {
        return organisations.findAll(threads.stream()
                .flatMap(thread -> Stream.concat(Stream.of(thread.comment()), thread.replies().stream()))
                .flatMap(comment -> Stream.ofNullable(comment.author()))
                .map(MemberView::organisation)
                .distinct()
                .toList());
    }
}
