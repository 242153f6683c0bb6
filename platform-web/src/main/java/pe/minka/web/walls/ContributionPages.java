package pe.minka.web.walls;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.streams.StreamLog;
import pe.minka.walls.BoardReading;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardKind;
import pe.minka.walls.CardReading;
import pe.minka.walls.CardView;
import pe.minka.walls.ContributionId;
import pe.minka.walls.ContributionView;
import pe.minka.walls.Contributions;
import pe.minka.web.conversations.Talk;

/** What the pages of one contribution show. */
@Component
class ContributionPages {

    private final BoardReading boards;
    private final CardReading cards;
    private final StreamLog log;
    private final PostLines lines;
    private final Talk talk;
    private final WallWords words;

    ContributionPages(
            BoardReading boards, CardReading cards, StreamLog log, PostLines lines, Talk talk, WallWords words) {
        this.boards = boards;
        this.cards = cards;
        this.log = log;
        this.lines = lines;
        this.talk = talk;
        this.words = words;
    }

    ContributionView post(Access me, UUID id) {
        return boards.contribution(me, new ContributionId(id));
    }

    ContributionView own(Access me, UUID id) {
        var post = post(me, id);
        if (!post.isMine()) {
            throw new NotFound("own contribution " + id);
        }
        return post;
    }

    CardView card(Access me, ContributionView post) {
        return cards.card(me, post.card());
    }

    /** Where it stands on its board. */
    String place(Access me, ContributionView post) {
        return card(me, post).link() + "?seccion=" + WallPath.section(post.section()) + "#a-"
                + post.id().value();
    }

    /** The serial is read before what it is the serial of: what happens meanwhile is told once more, never too little. */
    String page(Access me, UUID id, Model model) {
        var topic = card(me, post(me, id)).topic();
        model.addAttribute("serial", log.last(topic));
        var post = post(me, id);
        var card = open(me, post, words.text("walls.contribution"), model);
        model.addAttribute("mayChoose", mayChoose(card) && post.isShown());
        model.addAttribute("past", boards.past(me, post.id()));
        if (post.isShown()) {
            talk.show(post.subject(), me, model);
        } else {
            words.addHiding(post.state(), boards.hiding(me, post.id()), model);
            talk.lead(post.subject(), me, model);
        }
        return "walls/contribution";
    }

    String edit(Access me, ContributionView post, String preview, Model model) {
        open(me, post, words.text("walls.edit"), model);
        model.addAttribute("longest", Contributions.LONGEST);
        if (!preview.isEmpty()) {
            model.addAttribute("preview", lines.html(preview));
        }
        return "walls/edit";
    }

    /** For its author, the author of the card and whoever moderates there. */
    String move(Access me, ContributionView post, Model model) {
        var card = open(me, post, words.text("walls.move"), model);
        if (!post.isMine() && !card.isMine() && !post.moderated()) {
            throw new NotFound("arranged contribution " + post.id().value());
        }
        model.addAttribute("sections", words.boardSections());
        model.addAttribute("action", "/aportes/" + post.id().value() + "/mover");
        return "walls/move";
    }

    /** Only challenges have a best answer. */
    private static boolean mayChoose(CardView card) {
        return card.isMine()
                && card.kind() == CardKind.CHALLENGE
                && card.stage().isLive();
    }

    private CardView open(Access me, ContributionView post, String here, Model model) {
        var card = card(me, post);
        model.addAttribute("card", card);
        model.addAttribute("motif", WallPath.motif(card.kind()));
        model.addAttribute("line", lines.contribution(post, card.best()));
        model.addAttribute("crumbs", words.crumbs(card, here));
        model.addAttribute("board", card.link());
        return card;
    }

    /** As it stands in the address of the board; the first one for whatever was typed instead. */
    String section(ContributionForm form) {
        for (var section : BoardSection.values()) {
            if (section.name().equals(form.section())) {
                return WallPath.section(section);
            }
        }
        return WallPath.section(BoardSection.PROPOSAL);
    }

    /** What was posted just now is not seen by others yet. */
    boolean waits(Access me, ContributionForm form) {
        return !boards.contribution(me, form.identity()).isShown();
    }
}
