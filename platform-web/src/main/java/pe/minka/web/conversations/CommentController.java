package pe.minka.web.conversations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Commenting;
import pe.minka.conversations.Subject;
import pe.minka.members.Access;
import pe.minka.shared.RuleViolation;
import pe.minka.web.security.Me;

/** A conversation on a page of its own, and saying something in it. */
@Controller
class CommentController {

    private static final String ABOUT = "/conversaciones/{kind}/{id}";
    private static final String ONE = "/comentarios/{id}";

    private final Commenting commenting;
    private final MentionChoices choices;
    private final CommentPages pages;

    CommentController(Commenting commenting, MentionChoices choices, CommentPages pages) {
        this.commenting = commenting;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping(ABOUT)
    String conversation(
            @Me Access me,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(name = "desde", required = false) @Nullable UUID after,
            Model model) {
        return pages.conversation(me, new Subject(kind, id), place(after), Typed.nothing(), model);
    }

    @PostMapping(ABOUT + "/comentarios")
    String post(
            @Me Access me,
            @PathVariable String kind,
            @PathVariable UUID id,
            @ModelAttribute("form") CommentForm form,
            @RequestHeader(name = Fragment.HEADER, defaultValue = "0") boolean fragment,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var about = new Subject(kind, id);
        var comment = form.identity();
        try {
            choices.require(me, about, form);
            commenting.post(me, about, comment, form.words(), form.chosen());
        } catch (RuleViolation rule) {
            return fragment
                    ? pages.error(rule, response, model)
                    : pages.conversationAgain(me, about, form, rule, response, model);
        }
        return fragment ? pages.thread(me, comment, model) : pages.backTo(me, about, comment, next);
    }

    @GetMapping(ABOUT + "/menciones")
    String suggestions(
            @Me Access me,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        return pages.suggestions(choices.suggestions(me, new Subject(kind, id), q), model);
    }

    @GetMapping(ONE)
    String thread(
            @Me Access me,
            @PathVariable UUID id,
            @RequestParam(name = "desde", required = false) @Nullable UUID after,
            Model model) {
        return pages.threadPage(me, new CommentId(id), place(after), Typed.nothing(), model);
    }

    @PostMapping(ONE + "/respuestas")
    String reply(
            @Me Access me,
            @PathVariable UUID id,
            @ModelAttribute("form") CommentForm form,
            @RequestHeader(name = Fragment.HEADER, defaultValue = "0") boolean fragment,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var to = new CommentId(id);
        var reply = form.identity();
        try {
            choices.require(me, pages.about(me, to), form);
            commenting.reply(me, to, reply, form.words(), form.chosen());
        } catch (RuleViolation rule) {
            return fragment
                    ? pages.error(rule, response, model)
                    : pages.threadAgain(me, to, form, rule, response, model);
        }
        return fragment ? pages.reply(me, reply, model) : pages.toReply(reply, next);
    }

    private static @Nullable CommentId place(@Nullable UUID after) {
        return after == null ? null : new CommentId(after);
    }
}
