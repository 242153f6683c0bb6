package pe.minka.web.practices;

import java.util.List;
import java.util.UUID;
import pe.minka.practices.sheet.Components;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.shared.Uuid7;
import pe.minka.web.writing.Typed;

/** The page of the components. */
record ComponentsForm(List<Line> items, int revision) implements SectionForm {

    ComponentsForm {
        items = Typed.list(items);
    }

    record Line(UUID id, String name, String needs, String lesson) {
        Line {
            id = Typed.id(id);
            name = Typed.text(name);
            needs = Typed.text(needs);
            lesson = Typed.text(lesson);
        }
    }

    static ComponentsForm of(Components one, int revision) {
        var lines = one.items().stream().map(item -> new Line(item.id(), item.name(), item.needs(), item.lesson()));
        return new ComponentsForm(
                Typed.andOneMore(lines, new Line(Uuid7.next(), "", "", ""), Components.MOST), revision);
    }

    @Override
    public int most() {
        return Components.MOST;
    }

    @Override
    public ComponentsForm without(String line) {
        return new ComponentsForm(
                items.stream().filter(one -> !one.id().toString().equals(line)).toList(), revision);
    }

    @Override
    public SectionContent content() {
        return new Components(items.stream()
                .map(line -> new Components.Item(line.id(), line.name(), line.needs(), line.lesson()))
                .toList());
    }
}
