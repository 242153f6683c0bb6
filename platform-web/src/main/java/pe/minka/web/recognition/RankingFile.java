package pe.minka.web.recognition;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import pe.minka.gamification.RankingCursor;
import pe.minka.members.Access;
import pe.minka.shared.CsvSheet;
import pe.minka.shared.Peru;
import pe.minka.web.format.Download;

/** A ranking as a file for a spreadsheet, with everybody as they want to be shown. */
@Component
class RankingFile {

    private static final int PART = 100;

    private final RankingRequests requests;
    private final RankingLines lines;
    private final RecognitionTexts texts;
    private final Clock clock;

    RankingFile(RankingRequests requests, RankingLines lines, RecognitionTexts texts, Clock clock) {
        this.requests = requests;
        this.lines = lines;
        this.texts = texts;
        this.clock = clock;
    }

    ResponseEntity<byte[]> of(Access admin, RankingQuery query) {
        var asked = requests.read(admin, query);
        var sheet = new CsvSheet(
                texts.text("recognition.ranking.rank"),
                texts.text("recognition.ranking.file.person"),
                texts.text("recognition.teams.organisation"),
                texts.text("recognition.ranking.standing"),
                texts.text("recognition.ranking.points"));
        @Nullable RankingCursor after = null;
        do {
            var page = requests.page(asked, after, PART, admin);
            lines.of(page.rows(), asked.board())
                    .forEach(line -> sheet.add(line.rank(), line.name(), line.note(), line.standing(), line.points()));
            after = page.next();
        } while (after != null);
        return Download.csv("ranking-" + Peru.dayOf(clock.instant()), sheet.bytes());
    }
}
