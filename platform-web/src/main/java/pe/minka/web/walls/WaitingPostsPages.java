package pe.minka.web.walls;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.conversations.ModerationDesk;
import pe.minka.conversations.Subject;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;
import pe.minka.walls.PostQueue;
import pe.minka.walls.PostVerdict;
import pe.minka.web.conversations.FrequentReasons;
import pe.minka.web.navigation.Crumb;

/** What waits on walls to be let in, as moderators see it, with who is at it. */
@Component
class WaitingPostsPages {

    private final PostQueue queue;
    private final ModerationDesk desk;
    private final PostLines lines;
    private final FrequentReasons reasons;
    private final WallWords words;

    WaitingPostsPages(PostQueue queue, ModerationDesk desk, PostLines lines, FrequentReasons reasons, WallWords words) {
        this.queue = queue;
        this.desk = desk;
        this.lines = lines;
        this.reasons = reasons;
        this.words = words;
    }

    String queue(Access me, Model model) {
        var cards = lines.cards(queue.cards(me));
        var posts = lines.contributions(queue.contributions(me), null);
        Stream<UUID> ids = Stream.concat(
                cards.stream().map(line -> line.card().id().value()),
                posts.stream().map(line -> line.post().id().value()));
        model.addAttribute("cards", cards);
        model.addAttribute("posts", posts);
        model.addAttribute("holders", desk.holders(ids.toList()));
        model.addAttribute("verdicts", words.options("walls.verdict.", PostVerdict.APPROVED, PostVerdict.HIDDEN));
        model.addAttribute("templates", reasons.options());
        model.addAttribute("longest", Reason.LONGEST);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.text("conversations.moderation.title"), "/moderacion"),
                        Crumb.here(words.text("walls.queue.title"))));
        return "walls/queue";
    }

    /** Who is at one of them, for its own page. */
    void addHolder(Access me, Subject post, Model model) {
        var holder = desk.holders(List.of(post.id())).get(post.id());
        model.addAttribute("holder", holder);
        model.addAttribute("holding", holder != null && holder.id().equals(me.id()));
        model.addAttribute("desk", WaitingPostsController.QUEUE + "/" + post.kind() + "/" + post.id());
    }

    String claim(Access me, Subject post, RedirectAttributes next) {
        try {
            desk.claim(me, post);
        } catch (RuleViolation overtaken) {
            words.refused(next, overtaken);
        }
        return "redirect:" + desk.about(me, post).link() + "/moderar";
    }

    String leave(Access me, Subject post) {
        desk.leave(me, post);
        return "redirect:" + WaitingPostsController.QUEUE;
    }

    void decided(RedirectAttributes next, int decided, int chosen) {
        words.ok(next, "conversations.flash.decidedAll", decided, chosen - decided);
    }
}
