package pe.minka.web.practices;

import java.util.List;
import java.util.UUID;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.practices.sheet.Strategy;
import pe.minka.shared.Uuid7;
import pe.minka.web.writing.Typed;

/** The page of the strategy. */
record StrategyForm(List<Line> items, int revision) implements SectionForm {

    StrategyForm {
        items = Typed.list(items);
    }

    record Line(UUID id, String phase, String title, String text) {
        Line {
            id = Typed.id(id);
            phase = Typed.text(phase);
            title = Typed.text(title);
            text = Typed.text(text);
        }
    }

    static StrategyForm of(Strategy one, int revision) {
        var lines = one.items().stream().map(item -> new Line(item.id(), item.phase(), item.title(), item.text()));
        return new StrategyForm(Typed.andOneMore(lines, new Line(Uuid7.next(), "", "", ""), Strategy.MOST), revision);
    }

    @Override
    public int most() {
        return Strategy.MOST;
    }

    @Override
    public StrategyForm without(String line) {
        return new StrategyForm(
                items.stream().filter(one -> !one.id().toString().equals(line)).toList(), revision);
    }

    @Override
    public SectionContent content() {
        return new Strategy(items.stream()
                .map(line -> new Strategy.Item(line.id(), line.phase(), line.title(), line.text()))
                .toList());
    }
}
