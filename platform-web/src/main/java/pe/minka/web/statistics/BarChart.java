package pe.minka.web.statistics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Horizontal bars, drawn by the server; the longest takes most of the width and leaves room for its number. */
record BarChart(List<Bar> bars) {

    private static final int STEP = 46;
    private static final double WIDEST = 88;

    BarChart {
        bars = List.copyOf(bars);
    }

    /** A bar with its place: {@code top} is where its label begins, {@code width} is a percentage. */
    record Bar(String label, String value, String width, int top) {}

    /** What a bar stands for. */
    record Amount(String label, long value, String written) {}

    static BarChart of(List<Amount> amounts) {
        long longest =
                Math.max(1, amounts.stream().mapToLong(Amount::value).max().orElse(1));
        List<Bar> bars = IntStream.range(0, amounts.size())
                .mapToObj(at -> bar(amounts.get(at), at, longest))
                .toList();
        return new BarChart(bars);
    }

    private static Bar bar(Amount amount, int at, long longest) {
        String width = String.format(Locale.ROOT, "%.1f%%", WIDEST * amount.value() / longest);
        return new Bar(amount.label(), amount.written(), width, at * STEP);
    }

    public int height() {
        return Math.max(1, bars.size()) * STEP;
    }

    /** The whole chart in words. */
    public String text() {
        return bars.stream().map(bar -> bar.label() + " " + bar.value()).collect(Collectors.joining(", ", "", "."));
    }

    public boolean isEmpty() {
        return bars.isEmpty();
    }
}
