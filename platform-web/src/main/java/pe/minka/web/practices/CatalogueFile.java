package pe.minka.web.practices;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import pe.minka.practices.PracticeCatalogue;
import pe.minka.practices.PracticeRow;
import pe.minka.practices.PracticeSearch;
import pe.minka.practices.Theme;
import pe.minka.practices.Themes;
import pe.minka.shared.CsvSheet;
import pe.minka.shared.Peru;
import pe.minka.web.format.Download;

/**
 * The list of practices as a file for a spreadsheet. It is written as the rows come, and sent when all of them have: no
 * slow reader keeps the database waiting.
 */
@Component
class CatalogueFile {

    private final PracticeCatalogue catalogue;
    private final Themes themes;
    private final MessageSource messages;
    private final Clock clock;

    CatalogueFile(PracticeCatalogue catalogue, Themes themes, MessageSource messages, Clock clock) {
        this.catalogue = catalogue;
        this.themes = themes;
        this.messages = messages;
        this.clock = clock;
    }

    ResponseEntity<byte[]> of(PracticeSearch search) {
        var sheet = new CsvSheet(
                text("practices.read.data.code"),
                text("practices.file.title"),
                text("practices.field.summary"),
                text("practices.file.organisation"),
                text("practices.read.filter.region"),
                text("practices.file.others"),
                text("practices.read.filter.estadio"),
                text("practices.read.filter.clasificacion"),
                text("practices.file.replicas"),
                text("practices.read.filter.vigencia"),
                text("practices.file.published"),
                text("practices.file.until"),
                text("practices.read.field.themes"),
                text("practices.read.field.modality"));
        Map<String, String> names = themes.all().stream().collect(Collectors.toMap(Theme::code, Theme::name));
        catalogue.each(search, row -> add(sheet, row, names));
        return Download.csv("practicas-" + Peru.dayOf(clock.instant()), sheet.bytes());
    }

    private void add(CsvSheet sheet, PracticeRow row, Map<String, String> names) {
        var card = row.card();
        var modality = card.modality();
        sheet.add(
                card.code(),
                card.title(),
                card.summary(),
                card.leading().name(),
                card.leading().regionName(),
                card.others(),
                text("practices.read.stage." + card.stage()),
                text("route.classification." + card.classification()),
                card.replicas(),
                text(card.inForce() ? "practices.file.inForce" : "practices.read.lapsed"),
                Peru.dayOf(card.publishedAt()),
                Peru.dayOf(row.inForceUntil().minusSeconds(1)),
                card.themes().stream()
                        .map(code -> names.getOrDefault(code, code))
                        .collect(Collectors.joining("; ")),
                modality == null ? "" : text("practices.modality." + modality));
    }

    private String text(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Peru.LOCALE));
    }
}
