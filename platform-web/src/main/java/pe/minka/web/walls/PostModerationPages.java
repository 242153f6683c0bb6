package pe.minka.web.walls;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.NotFound;
import pe.minka.walls.CardView;
import pe.minka.walls.PostQueue;
import pe.minka.walls.PostState;
import pe.minka.walls.PostVerdict;
import pe.minka.web.forms.Option;
import pe.minka.web.navigation.Crumb;

/** The pages of those who moderate cards and contributions. */
@Component
class PostModerationPages {

    private final PostQueue queue;
    private final PostDecisions decisions;
    private final CardFormPages cards;
    private final ContributionPages contributions;
    private final PostLines lines;
    private final WallWords words;

    PostModerationPages(
            PostQueue queue,
            PostDecisions decisions,
            CardFormPages cards,
            ContributionPages contributions,
            PostLines lines,
            WallWords words) {
        this.queue = queue;
        this.decisions = decisions;
        this.cards = cards;
        this.contributions = contributions;
        this.lines = lines;
        this.words = words;
    }

    String queue(Access me, Model model) {
        model.addAttribute("cards", lines.cards(queue.cards(me)));
        model.addAttribute("posts", lines.contributions(queue.contributions(me), null));
        model.addAttribute("crumbs", List.of(Crumb.here(words.text("walls.queue.title"))));
        return "walls/queue";
    }

    String contribution(Access me, UUID id, Model model) {
        var post = contributions.post(me, id);
        requireModerated(post.moderated(), id);
        model.addAttribute("html", lines.html(post.text()));
        model.addAttribute("written", post.written());
        model.addAttribute("action", "/aportes/" + id + "/moderar");
        model.addAttribute("verdicts", verdicts(post.state()));
        var card = contributions.card(me, post);
        return page(card, model);
    }

    String card(Access me, CardAddress address, Model model) {
        var card = moderated(me, address);
        model.addAttribute("html", lines.html(card.text()));
        model.addAttribute("written", card.written());
        model.addAttribute("action", card.link() + "/moderar");
        model.addAttribute("verdicts", verdicts(card.state()));
        return page(card, model);
    }

    private String page(CardView card, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("motif", WallPath.motif(card.kind()));
        model.addAttribute("longest", Reason.LONGEST);
        model.addAttribute("crumbs", words.crumbs(card, words.text("walls.moderate")));
        return "walls/moderate";
    }

    private List<Option> verdicts(PostState state) {
        return switch (state) {
            case WAITING -> words.options("walls.verdict.", PostVerdict.APPROVED, PostVerdict.HIDDEN);
            case SHOWN -> words.options("walls.verdict.", PostVerdict.HIDDEN);
            case HIDDEN -> words.options("walls.verdict.", PostVerdict.RESTORED);
            case REMOVED -> List.of();
        };
    }

    void decide(Access me, UUID id, VerdictForm form) {
        decisions.decide(me, contributions.post(me, id), form);
    }

    void decide(Access me, CardAddress address, VerdictForm form) {
        decisions.decide(me, moderated(me, address), form);
    }

    private CardView moderated(Access me, CardAddress address) {
        var card = cards.card(me, address);
        requireModerated(card.moderated(), address.card());
        return card;
    }

    private static void requireModerated(boolean moderated, UUID post) {
        if (!moderated) {
            throw new NotFound("moderated post " + post);
        }
    }

    String decided(RedirectAttributes next) {
        words.ok(next, "walls.flash.decided");
        return "redirect:" + PostModerationController.QUEUE;
    }
}
