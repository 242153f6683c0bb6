package pe.minka.web.conversations;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.CommentView;
import pe.minka.conversations.ReportReason;
import pe.minka.conversations.Reporting;
import pe.minka.conversations.Subject;
import pe.minka.conversations.Subjects;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.NotFound;
import pe.minka.web.navigation.Crumb;

/** The pages about one comment: changing the own one, reporting another's, answering to a decision. */
@Component
class OwnPages {

    private final ConversationPages views;
    private final Subjects subjects;
    private final Reporting reporting;
    private final ConversationWords words;

    OwnPages(ConversationPages views, Subjects subjects, Reporting reporting, ConversationWords words) {
        this.views = views;
        this.subjects = subjects;
        this.reporting = reporting;
        this.words = words;
    }

    String edit(Access me, CommentId id, Model model) {
        var comment = own(me, id).comment();
        var mentioned = comment.mentioned().stream().map(MemberId::value).collect(Collectors.toUnmodifiableSet());
        model.addAttribute("form", new CommentForm(id.value(), comment.text(), mentioned, null));
        return editAgain(me, id, model);
    }

    Subject about(Access me, CommentId id) {
        return own(me, id).comment().subject();
    }

    /** Whom the author means by names that several bear. */
    void ask(List<MentionChoices.Choice> choices, BindingResult errors, Model model) {
        model.addAttribute("choices", choices);
        if (!choices.isEmpty()) {
            errors.rejectValue("text", "conversations.mentions.unclear");
        }
    }

    String editAgain(Access me, CommentId id, Model model) {
        show(own(me, id), me, "conversations.edit.title", model);
        return "conversations/edit";
    }

    private CommentLine own(Access me, CommentId id) {
        var line = views.comment(me, id);
        if (!line.comment().mine()) {
            throw new NotFound("own comment " + id.value());
        }
        return line;
    }

    String report(Access me, CommentId id, Model model) {
        var line = views.comment(me, id);
        show(line, me, "conversations.report.title", model);
        model.addAttribute("who", line.who());
        model.addAttribute("spoken", line.words());
        model.addAttribute("action", "/comentarios/" + line.id() + "/reportar");
        model.addAttribute(
                "back", subjects.require(me, line.comment().subject()).link() + "#c-" + line.id());
        model.addAttribute("reported", reporting.hasReported(me, id));
        model.addAttribute("reasons", ReportReason.values());
        return "conversations/report";
    }

    String answer(Access me, CommentId id, Model model) {
        show(own(me, id), me, "conversations.answer.title", model);
        model.addAttribute("spoken", own(me, id).words());
        model.addAttribute("action", "/comentarios/" + id.value() + "/descargo");
        model.addAttribute("back", "/comentarios/" + id.value());
        model.addAttribute(
                "hiding",
                reporting.hiding(me, id.about()).orElseThrow(() -> new NotFound("hidden comment " + id.value())));
        return "conversations/answer";
    }

    private void show(CommentLine line, Access me, String title, Model model) {
        var about = subjects.require(me, line.comment().subject());
        model.addAttribute("line", line);
        model.addAttribute("about", about);
        model.addAttribute("crumbs", List.of(new Crumb(about.title(), about.link()), words.here(title)));
    }

    String wayBack(Access me, CommentId id) {
        CommentView comment = views.comment(me, id).comment();
        return subjects.require(me, comment.subject()).link() + "#conversacion";
    }

    void done(RedirectAttributes next, String key) {
        words.done(next, key);
    }
}
