package pe.minka.web.practices;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.practices.EvidenceView;
import pe.minka.practices.PracticePage;
import pe.minka.practices.sheet.Quantity;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.WrittenDay;
import pe.minka.shared.Peru;
import pe.minka.web.format.Show;

/** Results as large numerals, with what the figure is made of beside them. */
@Component
class ResultLines {

    private static final int LONGEST_NUMERAL = 15;
    private static final int LONGEST_LARGE = 10;

    private final MessageSource messages;
    private final Show show;

    ResultLines(MessageSource messages, Show show) {
        this.messages = messages;
        this.show = show;
    }

    /**
     * One result.
     *
     * @param figure «12,4 → 7,1 %»; empty where nothing was measured
     * @param notes of how many it is, where it began, and until when it was counted
     * @param evidence what stands behind it and can be read
     */
    record ResultLine(String figure, String text, List<String> notes, List<EvidenceView> evidence) {

        /** In the largest type it would not fit on its line. */
        public boolean isLong() {
            return figure.length() > LONGEST_LARGE;
        }
    }

    List<ResultLine> of(PracticePage page) {
        return page.sheet().results().items().stream()
                .map(item -> new ResultLine(figure(item), item.text(), notes(item), evidence(item, page)))
                .toList();
    }

    private static List<EvidenceView> evidence(Results.Item item, PracticePage page) {
        return page.evidence().stream()
                .filter(one -> item.evidence().contains(one.id().value()))
                .toList();
    }

    private static String figure(Results.Item item) {
        if (item.value().isEmpty() || item.baseline().isEmpty()) {
            return together(item.value());
        }
        return together(together(before(item)) + " → " + together(item.value()));
    }

    /** A number and its unit stay on one line, and so does a change that fits; a sentence does not. */
    private static String together(String figure) {
        return figure.length() > LONGEST_NUMERAL ? figure : figure.replace(' ', '\u00a0');
    }

    /** The unit stands once, after the second number. */
    private static String before(Results.Item item) {
        String unit = Quantity.read(item.value()).map(Quantity::unit).orElse("");
        String baseline = item.baseline();
        boolean same = !unit.isEmpty() && baseline.endsWith(unit);
        return same ? baseline.substring(0, baseline.length() - unit.length()).strip() : baseline;
    }

    private List<String> notes(Results.Item item) {
        return Stream.of(
                        part("practices.read.result.of", item.numerator(), item.denominator()),
                        item.numerator().isEmpty() ? part("practices.read.result.total", item.denominator()) : "",
                        item.value().isEmpty() ? part("practices.read.result.baseline", item.baseline()) : "",
                        part("practices.read.result.cutOff", day(item.cutOff())))
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private String day(String typed) {
        return WrittenDay.read(typed).map(show::date).orElse(typed);
    }

    /** Nothing where one of the values was not written. */
    private String part(String key, String... values) {
        boolean written = Stream.of(values).noneMatch(String::isEmpty);
        return written ? messages.getMessage(key, values, Peru.LOCALE) : "";
    }
}
