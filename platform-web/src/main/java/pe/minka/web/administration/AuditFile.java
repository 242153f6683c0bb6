package pe.minka.web.administration;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.shared.CsvSheet;
import pe.minka.shared.Peru;
import pe.minka.web.format.Download;
import pe.minka.web.format.Show;

/** The audit log as a file for a spreadsheet. */
@Component
class AuditFile {

    private final AuditSearch search;
    private final RoleWords words;
    private final Show show;
    private final Clock clock;

    AuditFile(AuditSearch search, RoleWords words, Show show, Clock clock) {
        this.search = search;
        this.words = words;
        this.show = show;
        this.clock = clock;
    }

    ResponseEntity<byte[]> of(Access admin, AuditChoice choice) {
        var sheet = new CsvSheet(
                words.text("administration.audit.when"),
                words.text("administration.audit.actor"),
                words.text("administration.audit.action"),
                words.text("administration.audit.subject"),
                words.text("administration.audit.region"),
                words.text("administration.audit.reason"),
                words.text("administration.audit.details"));
        search.rows(admin, choice).forEach(line -> add(sheet, line));
        return Download.csv("auditoria-" + Peru.dayOf(clock.instant()), sheet.bytes());
    }

    private void add(CsvSheet sheet, AuditLine line) {
        sheet.add(
                show.dateTime(line.at()),
                line.actor() == null
                        ? words.text("administration.audit.nobody")
                        : line.actor().name(),
                line.action(),
                line.subject().name(),
                line.region(),
                line.reason(),
                line.details().stream()
                        .map(detail -> detail.term() + ": " + detail.value())
                        .collect(Collectors.joining("; ")));
    }
}
