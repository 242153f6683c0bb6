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
import pe.minka.walls.PostState;
import pe.minka.walls.PostVerdict;
import pe.minka.web.forms.Option;

/** The pages of those who moderate cards and contributions. */
@Component
class PostModerationPages {

    private final WaitingPostsPages waiting;
    private final PostDecisions decisions;
    private final CardFormPages cards;
    private final ContributionPages contributions;
    private final PostLines lines;
    private final WallWords words;

    PostModerationPages(
            WaitingPostsPages waiting,
            PostDecisions decisions,
            CardFormPages cards,
            ContributionPages contributions,
            PostLines lines,
            WallWords words) {
        this.waiting = waiting;
        this.decisions = decisions;
        this.cards = cards;
        this.contributions = contributions;
        this.lines = lines;
        this.words = words;
    }

    String contribution(Access me, UUID id, Model model) {
        var post = contributions.post(me, id);
        requireModerated(post.moderated(), id);
        model.addAttribute("html", lines.html(post.text()));
        model.addAttribute("files", lines.contribution(post, null).files());
        waiting.addHolder(me, post.subject(), model);
        model.addAttribute("written", post.written());
        model.addAttribute("action", "/aportes/" + id + "/moderar");
        model.addAttribute("verdicts", verdicts(post.state()));
        var card = contributions.card(me, post);
        return page(card, model);
    }

    String card(Access me, CardAddress address, Model model) {
        var card = moderated(me, address);
        model.addAttribute("html", lines.html(card.text()));
        model.addAttribute("files", lines.card(card).files());
        waiting.addHolder(me, card.subject(), model);
        model.addAttribute("written", card.written());
        model.addAttribute("action", card.link() + "/moderar");
        model.addAttribute("verdicts", verdicts(card.state()));
        return page(card, model);
    }

    private String page(CardView card, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("motif", WallPath.motif(card.kind()));
        model.addAttribute("templates", decisions.templates());
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
        decisions.decide(me, contributions.post(me, id).subject(), form);
    }

    void decide(Access me, CardAddress address, VerdictForm form) {
        decisions.decide(me, moderated(me, address).subject(), form);
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
        return "redirect:" + WaitingPostsController.QUEUE;
    }
}
