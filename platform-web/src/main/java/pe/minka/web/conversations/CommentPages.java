package pe.minka.web.conversations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Conversations;
import pe.minka.conversations.Subject;
import pe.minka.conversations.SubjectView;
import pe.minka.conversations.Subjects;
import pe.minka.members.Access;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Crumb;

/** What is shown of a conversation, whole or the part that has changed. */
@Component
class CommentPages {

    private final ConversationPages views;
    private final Conversations conversations;
    private final Subjects subjects;
    private final ConversationWords words;

    CommentPages(ConversationPages views, Conversations conversations, Subjects subjects, ConversationWords words) {
        this.views = views;
        this.conversations = conversations;
        this.subjects = subjects;
        this.words = words;
    }

    String conversation(Access me, Subject about, @Nullable CommentId after, Typed typed, Model model) {
        var view = subjects.require(me, about);
        model.addAttribute("about", view);
        model.addAttribute("first", after == null);
        model.addAttribute("view", views.view(about, me, after, typed));
        model.addAttribute("crumbs", crumbs(view, "conversations.title"));
        return "conversations/conversation";
    }

    String conversationAgain(
            Access me, Subject about, CommentForm form, RuleViolation rule, HttpServletResponse response, Model model) {
        var typed = typed(form, rule, response);
        return conversation(me, about, null, typed, model);
    }

    /** An answer is shown with what it answers. */
    String threadPage(Access me, CommentId id, @Nullable CommentId after, Typed typed, Model model) {
        var line = views.thread(me, id, after, typed);
        var root = line.root().comment();
        if (!root.id().equals(id)) {
            return "redirect:/comentarios/" + root.id().value() + "#c-" + id.value();
        }
        var about = subjects.require(me, root.subject());
        model.addAttribute("about", about);
        model.addAttribute("thread", line);
        model.addAttribute("crumbs", crumbs(about, "conversations.thread.title"));
        return "conversations/thread";
    }

    String threadAgain(
            Access me, CommentId to, CommentForm form, RuleViolation rule, HttpServletResponse response, Model model) {
        var typed = typed(form, rule, response);
        var root = conversations.comment(me, to).root();
        return threadPage(me, root, null, typed, model);
    }

    private Typed typed(CommentForm form, RuleViolation rule, HttpServletResponse response) {
        refuse(rule, response);
        var next = isUsed(rule) ? CommentId.next() : form.identity();
        return form.refused(next, words.error(rule, "text"), NamesUnclear.in(rule));
    }

    /** The page has said something else before: what is typed now is another comment. */
    private static boolean isUsed(RuleViolation rule) {
        return rule.code().equals("conversations.again");
    }

    Subject about(Access me, CommentId id) {
        return conversations.comment(me, id).subject();
    }

    String thread(Access me, CommentId id, Model model) {
        var line = views.thread(me, id, null, Typed.nothing());
        tell(line.root(), me, model);
        model.addAttribute("thread", line);
        return "conversations/comments :: said";
    }

    String reply(Access me, CommentId id, Model model) {
        var line = views.comment(me, id);
        tell(line, me, model);
        model.addAttribute("line", line);
        return "conversations/comments :: answered";
    }

    /** How many comments there are now, and the identity of the next one. */
    private void tell(CommentLine line, Access me, Model model) {
        var figures = conversations.figures(line.comment().subject(), me);
        model.addAttribute("total", figures.comments());
        model.addAttribute("next", CommentId.next().value());
    }

    String error(RuleViolation rule, HttpServletResponse response, Model model) {
        model.addAttribute("message", words.error(rule, "text"));
        model.addAttribute("choices", NamesUnclear.in(rule));
        model.addAttribute("next", isUsed(rule) ? CommentId.next().value() : null);
        refuse(rule, response);
        return "conversations/comments :: problem";
    }

    private static void refuse(RuleViolation rule, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        FormErrors.pause(rule, response);
    }

    String backTo(Access me, Subject about, CommentId comment, RedirectAttributes next) {
        words.done(next, "conversations.said");
        return "redirect:" + subjects.require(me, about).link() + "#c-" + comment.value();
    }

    String toReply(CommentId reply, RedirectAttributes next) {
        words.done(next, "conversations.said");
        return "redirect:/comentarios/" + reply.value();
    }

    String suggestions(List<MentionChoices.Person> people, Model model) {
        model.addAttribute("suggestions", people);
        return "conversations/comments :: suggestions";
    }

    List<Crumb> crumbs(SubjectView about, String here) {
        return List.of(new Crumb(about.title(), about.link()), words.here(here));
    }
}
