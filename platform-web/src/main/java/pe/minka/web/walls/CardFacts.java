package pe.minka.web.walls;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.practices.PracticeTitles;
import pe.minka.shared.Peru;
import pe.minka.walls.CardKind;
import pe.minka.walls.CardStage;
import pe.minka.walls.CardView;
import pe.minka.web.conversations.Talk;
import pe.minka.web.format.Show;

/** How far a card has come, the practice it is about or became, and who supports and follows it. */
@Component
class CardFacts {

    private final PracticeTitles practices;
    private final Talk talk;
    private final WallWords words;
    private final Show show;
    private final Clock clock;

    CardFacts(PracticeTitles practices, Talk talk, WallWords words, Show show, Clock clock) {
        this.practices = practices;
        this.talk = talk;
        this.words = words;
        this.show = show;
        this.clock = clock;
    }

    /** A step on the way of a card. */
    record Phase(String name, boolean done, boolean here) {}

    void add(Access me, CardView card, Model model) {
        if (card.isShown()) {
            talk.show(card.subject(), me, model);
        } else {
            talk.lead(card.subject(), me, model);
        }
        String code = card.practice();
        if (code != null) {
            model.addAttribute("practiceTitle", practices.of(List.of(code)).getOrDefault(code, code));
        }
    }

    List<Phase> phases(CardView card) {
        if (card.kind() == CardKind.SHARING) {
            return List.of();
        }
        var last = card.kind() == CardKind.CHALLENGE ? CardStage.SOLVED : CardStage.PROMOTED;
        var first = card.kind() == CardKind.CHALLENGE ? CardStage.OPEN : CardStage.PUBLISHED;
        List<Phase> phases = new ArrayList<>();
        boolean reached = card.stage() == last;
        boolean accompanied = card.stage() == CardStage.ACCOMPANIED;
        phases.add(new Phase(named(first, card), accompanied || reached, card.stage() == first));
        if (!reached) {
            // whoever accompanied is named beside it; not everything that was reached was accompanied
            phases.add(new Phase(named(CardStage.ACCOMPANIED, card), false, accompanied));
        }
        phases.add(new Phase(
                named(card.stage() == CardStage.ARCHIVED ? CardStage.ARCHIVED : last, card),
                false,
                reached || card.stage() == CardStage.ARCHIVED));
        return phases;
    }

    /** With the last day of a challenge, and how many are left. */
    private String named(CardStage stage, CardView card) {
        String name = words.text("walls.stage." + card.kind() + "." + stage);
        var closes = card.closesAt();
        if (closes == null || stage != card.stage() || !stage.isLive()) {
            return name;
        }
        var lastDay = Peru.dayOf(closes).minusDays(1);
        long days = ChronoUnit.DAYS.between(Peru.dayOf(clock.instant()), lastDay);
        return days < 0
                ? words.text("walls.stage.over", name, show.date(lastDay))
                : words.text("walls.stage.until", name, show.date(lastDay), days);
    }

    boolean mayAccompany(Access me, CardView card) {
        return card.kind().isAccompanied() && card.stage().isLive() && !card.isMine() && me.has(Role.ADVISOR);
    }
}
