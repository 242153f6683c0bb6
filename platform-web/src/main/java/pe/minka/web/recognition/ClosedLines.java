package pe.minka.web.recognition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Board;
import pe.minka.gamification.ClosedRow;
import pe.minka.gamification.Standing;
import pe.minka.gamification.standings.Ladder;
import pe.minka.gamification.standings.Ladders;
import pe.minka.members.Access;

/** The places of a closed season in the words of its last day, with everybody as they want to be shown today. */
@Component
class ClosedLines {

    private final RankingLines lines;
    private final Ladders ladders;
    private final RecognitionTexts texts;

    ClosedLines(RankingLines lines, Ladders ladders, RecognitionTexts texts) {
        this.lines = lines;
        this.ladders = ladders;
        this.texts = texts;
    }

    List<ClosedLine> of(List<ClosedRow> rows, Board board, Instant closedAt, Access me) {
        var people = lines.of(
                        rows.stream()
                                .map(ClosedRow::person)
                                .filter(Objects::nonNull)
                                .toList(),
                        board)
                .iterator();
        var ladder = ladders.then(closedAt);
        List<ClosedLine> all = new ArrayList<>();
        for (var row : rows) {
            if (row.person() != null) {
                var said = people.next();
                all.add(line(row, said.name(), said.note(), ladder));
            } else {
                all.add(line(row, me.profile().name(), texts.text("recognition.closed.onlyYou"), ladder));
            }
        }
        return all;
    }

    private static ClosedLine line(ClosedRow row, String name, @Nullable String note, Ladder ladder) {
        @Nullable Standing reached = row.ending().standing();
        return new ClosedLine(
                row.rank(),
                row.shared(),
                name,
                note,
                reached == null ? null : ladder.of(reached).label(),
                row.ending(),
                row.own());
    }
}
