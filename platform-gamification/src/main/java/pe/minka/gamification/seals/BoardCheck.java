package pe.minka.gamification.seals;

import java.util.Optional;
import org.springframework.stereotype.Service;
import pe.minka.gamification.ranking.LiveBoards;

/** Says where the live boards are not what follows from the scores, which in turn follow from the ledger. */
@Service
public class BoardCheck {

    private final LiveBoards live;

    BoardCheck(LiveBoards live) {
        this.live = live;
    }

    /** Nothing while there are no live boards to be compared. */
    public Optional<CheckedBoards> check() {
        return live.compare()
                .map(compared -> new CheckedBoards(
                        compared.boards(),
                        compared.misplaced().stream()
                                .map(one -> new Difference(
                                        Difference.Subject.BOARD,
                                        one.board() + " " + one.who(),
                                        told(one.expected()),
                                        told(one.found())))
                                .toList()));
    }

    private static String told(String place) {
        return place.isEmpty() ? "\u2205" : place;
    }
}
