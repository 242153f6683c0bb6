package pe.minka.documents.forms;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pe.minka.practices.sheet.Quantity;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.WrittenDay;
import pe.minka.shared.Uuid7;

/**
 * A result as one line: «Menos abandono: de 12,4 % a 7,1 % (2 603 de 36 700 casos; corte 30/06/2025)». What is not
 * written that way stays text.
 */
final class ResultLine {

    private static final int LONGEST_FIGURES = 160;
    private static final Pattern FROM_TO = Pattern.compile("(?i)de (\\S.*?) a (\\S.*)");
    private static final Pattern FROM = Pattern.compile("(?i)desde (\\S.*)");
    private static final Pattern SENTENCE = Pattern.compile("(?s)(.*[.!?…]) ((?:De|Desde) .*)");
    private static final Pattern SHARE = Pattern.compile("(?i)(\\S.*?) de (\\S.*?)(?: casos)?");
    private static final Pattern TOTAL = Pattern.compile("(?i)de (\\S.*?) casos");
    private static final Pattern CASES = Pattern.compile("(?i)(\\S.*?)(?: casos)?");
    private static final Pattern CUT_OFF = Pattern.compile("(?i)corte(?: al?)?:? (\\S.*)");

    private String text;
    private String value = "";
    private String baseline = "";
    private String numerator = "";
    private String denominator = "";
    private String cutOff = "";

    private ResultLine(String line) {
        text = line.strip();
    }

    static String write(Results.Item item) {
        String figure = figure(item);
        String details = details(item);
        return item.text()
                + (figure.isEmpty() ? "" : joined(item.text(), figure))
                + (details.isEmpty() ? "" : " (" + details + ")");
    }

    /** Behind a sentence the figure is one of its own. */
    private static String joined(String text, String figure) {
        return text.matches("(?s).*[.!?…]")
                ? " " + Character.toUpperCase(figure.charAt(0)) + figure.substring(1)
                : (text.matches("(?s).*[:;,]") ? " " : ": ") + figure;
    }

    private static String figure(Results.Item item) {
        if (item.baseline().isEmpty()) {
            return item.value();
        }
        return item.value().isEmpty() ? "desde " + item.baseline() : "de " + item.baseline() + " a " + item.value();
    }

    private static String details(Results.Item item) {
        String share = item.denominator().isEmpty() ? item.numerator() : item.numerator() + " de " + item.denominator();
        String cases = share.isEmpty() ? "" : share.strip() + " casos";
        String cutOff = item.cutOff().isEmpty() ? "" : "corte " + item.cutOff();
        return cases.isEmpty() || cutOff.isEmpty() ? cases + cutOff : cases + "; " + cutOff;
    }

    /** Whether reading what was written gives the same again. */
    static boolean canTell(Results.Item item) {
        Results.Item read = read(write(item));
        return !write(item).contains("\n")
                && read.text().equals(item.text())
                && read.value().equals(item.value())
                && read.baseline().equals(item.baseline())
                && read.numerator().equals(item.numerator())
                && read.denominator().equals(item.denominator())
                && read.cutOff().equals(item.cutOff());
    }

    static Results.Item read(String line) {
        var result = new ResultLine(line);
        result.takeDetails();
        result.takeFigure();
        return new Results.Item(
                Uuid7.next(),
                result.text,
                result.value,
                result.baseline,
                result.numerator,
                result.denominator,
                result.cutOff,
                Set.of());
    }

    private void takeDetails() {
        String bare = text.endsWith(".") ? text.substring(0, text.length() - 1).strip() : text;
        int open = bare.lastIndexOf('(');
        if (!bare.endsWith(")") || open < 0 || bare.length() - open > LONGEST_FIGURES) {
            return;
        }
        String[] parts = bare.substring(open + 1, bare.length() - 1).split(";", 3);
        boolean understood = parts.length <= 2;
        for (int i = 0; i < parts.length && understood; i++) {
            understood = takeDetail(parts[i].strip());
        }
        if (understood) {
            text = bare.substring(0, open).strip();
        } else {
            numerator = "";
            denominator = "";
            cutOff = "";
        }
    }

    private boolean takeDetail(String part) {
        Matcher day = CUT_OFF.matcher(part);
        if (day.matches() && cutOff.isEmpty() && WrittenDay.read(group(day, 1)).isPresent()) {
            cutOff = group(day, 1);
            return true;
        }
        if (!numerator.isEmpty() || !denominator.isEmpty()) {
            return false;
        }
        Matcher total = TOTAL.matcher(part);
        Matcher share = SHARE.matcher(part);
        Matcher cases = CASES.matcher(part);
        if (total.matches() && isFigure(group(total, 1))) {
            denominator = group(total, 1);
        } else if (share.matches() && isFigure(group(share, 1)) && isFigure(group(share, 2))) {
            numerator = group(share, 1);
            denominator = group(share, 2);
        } else if (cases.matches() && isFigure(group(cases, 1))) {
            numerator = group(cases, 1);
        }
        return !numerator.isEmpty() || !denominator.isEmpty();
    }

    private void takeFigure() {
        int colon = text.lastIndexOf(": ");
        Matcher sentence = SENTENCE.matcher(text);
        if (sentence.matches() && takeFigure(group(sentence, 2))) {
            text = group(sentence, 1);
        } else if (colon >= 0 && takeFigure(text.substring(colon + 2).strip())) {
            text = text.substring(0, colon).strip();
        }
    }

    private boolean takeFigure(String figure) {
        if (figure.length() > LONGEST_FIGURES) {
            return false;
        }
        Matcher both = FROM_TO.matcher(figure);
        Matcher from = FROM.matcher(figure);
        if (both.matches() && isFigure(group(both, 1)) && isFigure(group(both, 2))) {
            baseline = group(both, 1);
            value = group(both, 2);
        } else if (from.matches() && isFigure(group(from, 1))) {
            baseline = group(from, 1);
        } else if (isFigure(figure)) {
            value = figure;
        } else {
            return false;
        }
        return true;
    }

    private static boolean isFigure(String text) {
        return text.length() <= Results.Item.LONGEST_FIGURE
                && Quantity.read(text).isPresent();
    }

    private static String group(Matcher matcher, int group) {
        return Objects.requireNonNull(matcher.group(group)).strip();
    }
}
