package pe.minka.gamification.ranking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.RankingCursor;

/** What is asked of a board, in the words of the script that answers it. */
record Question(List<byte[]> words) {

    private static final byte[] PAGE = Entry.word("page");
    private static final byte[] AROUND = Entry.word("around");
    private static final byte[] NOTHING = {};
    private static final byte[] ZERO = Entry.word(0);

    Question {
        words = List.copyOf(words);
    }

    static Question page(BoardKey board, @Nullable RankingCursor after, int size) {
        return new Question(List.of(
                PAGE,
                Entry.word(board.stamp()),
                Entry.word(board.name()),
                after == null ? NOTHING : Entry.word(after.points()),
                after == null ? ZERO : Entry.word(after.shown()),
                Entry.word(size)));
    }

    static Question around(BoardKey board, UUID who, int reach) {
        return new Question(List.of(
                AROUND,
                Entry.word(board.stamp()),
                Entry.word(board.name()),
                Entry.member(who),
                Entry.word(reach),
                NOTHING));
    }
}
