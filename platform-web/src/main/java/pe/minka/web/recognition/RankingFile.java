package pe.minka.web.recognition;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import pe.minka.gamification.RankingCursor;
import pe.minka.members.Access;
import pe.minka.shared.CsvSheet;
import pe.minka.shared.NotFound;
import pe.minka.shared.Peru;
import pe.minka.web.format.Download;
import pe.minka.web.format.Show;
import pe.minka.web.recognition.RankingRequests.Asked;

/** A ranking as a file for a spreadsheet, with everybody as they want to be shown. */
@Component
class RankingFile {

    private static final int PART = 100;

    private final RankingRequests requests;
    private final RankingLines lines;
    private final RecognitionTexts texts;
    private final Show show;
    private final Clock clock;

    RankingFile(RankingRequests requests, RankingLines lines, RecognitionTexts texts, Show show, Clock clock) {
        this.requests = requests;
        this.lines = lines;
        this.texts = texts;
        this.show = show;
        this.clock = clock;
    }

    /** Each row says of which table, time, place and moment it is, so that files can be put together. */
    ResponseEntity<byte[]> of(Access admin, RankingQuery query) {
        var asked = requests.anywhere(admin, query).asked().orElseThrow(() -> new NotFound("ranking " + query));
        var now = clock.instant();
        String moment = show.dateTime(now);
        var sheet = new CsvSheet(
                texts.text("recognition.ranking.file.table"),
                texts.text("recognition.ranking.filter.periodo"),
                texts.text("recognition.ranking.filter.ambito"),
                texts.text("recognition.ranking.file.moment"),
                texts.text("recognition.ranking.rank"),
                texts.text("recognition.ranking.file.person"),
                texts.text("recognition.teams.organisation"),
                texts.text("recognition.ranking.standing"),
                texts.text("recognition.ranking.points"));
        @Nullable RankingCursor after = null;
        do {
            var page = requests.page(asked.ranking(), after, PART, admin);
            lines.of(page.rows(), asked.board())
                    .forEach(line -> sheet.add(
                            asked.table().label(),
                            asked.period().label(),
                            asked.place().label(),
                            moment,
                            line.rank(),
                            line.name(),
                            line.note(),
                            line.standing(),
                            line.points()));
            after = page.next();
        } while (after != null);
        return Download.csv(name(asked, Peru.dayOf(now)), sheet.bytes());
    }

    private static String name(Asked asked, LocalDate day) {
        return "ranking-%s-%s-%s-%s"
                .formatted(
                        asked.table().value(),
                        asked.period().value(),
                        asked.place().value(),
                        day);
    }
}
