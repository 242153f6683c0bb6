package pe.minka.documents.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import pe.minka.documents.ooxml.Line;
import pe.minka.practices.sheet.Strategy;
import pe.minka.shared.Uuid7;

/**
 * A strategy as people write it: with headings or bold lines as titles and phases, with list items that begin with a
 * title, or as one text, which then is one item.
 */
final class StrategyText {

    /** As our own documents write them. */
    static final int PHASE = 3;

    static final int TITLE = 4;

    private static final int BOLD_LINE = 9;
    private static final int LONGEST_TITLE = 160;
    private static final Pattern PHASE_WORDS = Pattern.compile("(?:fase|etapa|momento)\\b.*", Pattern.DOTALL);

    private final List<Strategy.Item> items = new ArrayList<>();
    private final List<Line> text = new ArrayList<>();
    private String phase = "";
    private String title = "";
    private boolean titled;

    private final Consumer<String> rest;

    private StrategyText(Consumer<String> rest) {
        this.rest = rest;
    }

    static List<Strategy.Item> read(List<Line> lines, Consumer<String> rest) {
        Set<Integer> levels = new TreeSet<>();
        lines.forEach(line -> levels.add(levelOf(line)));
        levels.remove(0);
        var reading = new StrategyText(rest);
        if (!levels.isEmpty()) {
            lines.forEach(line -> reading.addUnder(line, levels));
        } else if (Lead.leadsAll(lines)) {
            lines.forEach(reading::addLed);
        } else {
            lines.forEach(reading::addPlain);
        }
        reading.close();
        return reading.items;
    }

    private static int levelOf(Line line) {
        if (line.heading() > 0) {
            return line.heading();
        }
        boolean title = line.isEmphatic() && !line.isListed() && line.text().length() <= LONGEST_TITLE;
        return title ? BOLD_LINE : 0;
    }

    private void addUnder(Line line, Set<Integer> levels) {
        int level = levelOf(line);
        if (level == 0) {
            text.add(line);
        } else if (isPhase(line, level, levels)) {
            close();
            phase = limited(line.text());
        } else {
            begin(line.text());
        }
    }

    private static boolean isPhase(Line line, int level, Set<Integer> levels) {
        if (levels.contains(TITLE) || level == TITLE) {
            return level < TITLE;
        }
        return levels.size() > 1
                ? level == levels.iterator().next()
                : PHASE_WORDS.matcher(Words.bare(line.text())).matches();
    }

    private void addLed(Line line) {
        var lead = line.level() > 0 ? java.util.Optional.<Lead>empty() : Lead.of(line);
        if (lead.isPresent()) {
            begin(lead.get().title());
            text.add(Line.plain(lead.get().rest()));
        } else {
            boolean nested = line.level() > 0;
            text.add(nested ? new Line(line.text(), line.level() - 1, line.number(), 0, 0) : line);
        }
    }

    private void addPlain(Line line) {
        boolean named = !line.isListed() && line.text().length() <= LONGEST_TITLE / 2;
        if (named && PHASE_WORDS.matcher(Words.bare(line.text())).matches()) {
            close();
            phase = limited(line.text());
        } else {
            text.add(line);
        }
    }

    private void begin(String next) {
        close();
        title = next;
        titled = true;
    }

    private void close() {
        String written = Prose.text(text);
        if (titled || !written.isEmpty()) {
            items.add(new Strategy.Item(Uuid7.next(), phase, limited(title), limited(written)));
        }
        text.clear();
        title = "";
        titled = false;
    }

    private String limited(String text) {
        return Prose.fitting(text, rest);
    }
}
