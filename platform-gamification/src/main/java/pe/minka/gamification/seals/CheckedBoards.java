package pe.minka.gamification.seals;

import java.util.List;

/** The live boards, held against the scores. */
public record CheckedBoards(int boards, List<Difference> differences) {

    public CheckedBoards {
        differences = List.copyOf(differences);
    }

    public boolean agrees() {
        return differences.isEmpty();
    }
}
