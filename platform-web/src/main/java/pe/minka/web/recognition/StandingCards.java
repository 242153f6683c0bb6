package pe.minka.web.recognition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.gamification.standings.Ladder;
import pe.minka.gamification.standings.Progress;
import pe.minka.gamification.standings.Standings;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.web.format.Show;

/** The standing of whoever looks, as a card; none while recognition is switched off, nor while they administer. */
@Component
public class StandingCards {

    /** Where the second standing stands on the meter, whatever it takes. */
    private static final double THIRD = 100.0 / 3;

    private final Standings standings;
    private final ProgressWords words;
    private final RecognitionSwitch recognition;
    private final Show show;

    StandingCards(Standings standings, ProgressWords words, RecognitionSwitch recognition, Show show) {
        this.standings = standings;
        this.words = words;
        this.recognition = recognition;
        this.show = show;
    }

    public Optional<StandingCard> of(Access me) {
        return recognition.isShown() && !me.has(Role.ADMINISTRATOR)
                ? Optional.of(card(standings.of(me.id())))
                : Optional.empty();
    }

    private StandingCard card(Progress progress) {
        var ladder = progress.ladder();
        var reached = progress.reached();
        return new StandingCard(
                progress.season(),
                progress.points(),
                reached == null ? null : ladder.of(reached).label(),
                reached == null ? 0 : reached.steps(),
                String.format(Locale.ROOT, "%.1f%%", share(progress.points(), ladder)),
                words.lacks(progress.missing()),
                words.met(progress),
                marks(ladder));
    }

    private List<StandingCard.Mark> marks(Ladder ladder) {
        return Stream.of(ladder.distinguished(), ladder.transforming())
                .map(step -> new StandingCard.Mark(show.number(step.points()), step.label()))
                .toList();
    }

    /** How much of the meter is filled: its first third leads to the second standing, the rest to the last. */
    static double share(int points, Ladder ladder) {
        int second = ladder.distinguished().points();
        int last = ladder.transforming().points();
        if (points >= last) {
            return 100;
        }
        if (points >= second) {
            return THIRD + (100 - THIRD) * (points - second) / (last - second);
        }
        return THIRD * Math.max(0, points) / second;
    }
}
