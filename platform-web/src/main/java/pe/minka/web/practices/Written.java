package pe.minka.web.practices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.practices.Theme;
import pe.minka.practices.Themes;
import pe.minka.practices.sheet.Components;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Criterion;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.practices.sheet.Strategy;
import pe.minka.shared.Peru;
import pe.minka.web.writing.WrittenLine;

/**
 * What a section says in words: line by line, to be read over before it is published and beside what somebody else has
 * written, and as one text, to be compared with what it said before.
 */
@Component
class Written {

    private final MessageSource messages;
    private final Themes themes;

    Written(MessageSource messages, Themes themes) {
        this.messages = messages;
        this.themes = themes;
    }

    List<WrittenLine> lines(SectionContent content) {
        List<WrittenLine> lines = new ArrayList<>();
        switch (content) {
            case Presentation one -> presentation(one, lines);
            case Narrative one -> add(lines, text("practices.field.text"), one.text());
            case Strategy one ->
                one.items().forEach(item -> {
                    add(lines, text("practices.field.phase"), item.phase());
                    item(lines, "practices.field.action", item.title(), item.text());
                });
            case Components one ->
                one.items().forEach(item -> {
                    item(lines, "practices.field.name", item.name(), item.needs());
                    add(lines, text("practices.field.lesson"), item.lesson());
                });
            case Results one ->
                one.items().forEach(item -> item(lines, "practices.field.change", item.text(), figures(item)));
            case Criteria one -> criteria(one, lines);
        }
        return lines;
    }

    /** A paragraph is told by its label unless there is nothing else, as in a narrative. */
    String text(SectionContent content) {
        return content instanceof Narrative narrative
                ? narrative.text()
                : lines(content).stream()
                        .map(line -> line.label() + ": " + line.text())
                        .collect(Collectors.joining("\n\n"));
    }

    /** Under its own heading; what has only one of the two is named as a form names it. */
    private void item(List<WrittenLine> lines, String name, String heading, String text) {
        boolean whole = !heading.isEmpty() && !text.isEmpty();
        add(lines, whole ? heading : text(name), whole || heading.isEmpty() ? text : heading);
    }

    private void presentation(Presentation one, List<WrittenLine> lines) {
        add(lines, text("practices.field.title"), one.title());
        add(lines, text("practices.field.summary"), one.summary());
        add(lines, text("practices.field.territory"), one.territory());
        add(lines, text("practices.field.startedOn"), one.startedOn());
        add(lines, text("practices.field.themes"), themes(one.themes()));
        add(lines, text("practices.field.modality"), one.modality() == null ? "" : name(one.modality()));
        add(lines, text("practices.field.levels"), names(one.levels()));
    }

    private void criteria(Criteria one, List<WrittenLine> lines) {
        for (var criterion : Criterion.values()) {
            add(lines, name(criterion), one.text(criterion));
        }
        add(lines, text("practices.written.senses"), names(one.senses()));
        var instrument = one.instrument();
        add(lines, text("practices.field.instrument"), instrument == null ? "" : name(instrument));
        add(lines, text("practices.field.reference"), one.reference());
    }

    private String figures(Results.Item item) {
        List<String> parts = new ArrayList<>();
        parts.add(figure(item));
        parts.add(share(item));
        if (!item.cutOff().isEmpty()) {
            parts.add(text("practices.written.cutOff", item.cutOff()));
        }
        String figures = parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
        return figures.isEmpty() ? text("practices.written.noFigure") : figures;
    }

    private String figure(Results.Item item) {
        if (item.value().isEmpty()) {
            return named("practices.field.baseline", item.baseline());
        }
        return item.baseline().isEmpty()
                ? item.value()
                : text("practices.written.change", item.baseline(), item.value());
    }

    private String share(Results.Item item) {
        if (item.denominator().isEmpty()) {
            return named("practices.field.numerator", item.numerator());
        }
        return item.numerator().isEmpty()
                ? text("practices.written.of", item.denominator())
                : text("practices.written.share", item.numerator(), item.denominator());
    }

    private String named(String name, String value) {
        return value.isEmpty() ? "" : text(name) + ": " + value;
    }

    private String themes(Set<String> codes) {
        return themes.all().stream()
                .filter(theme -> codes.contains(theme.code()))
                .map(Theme::name)
                .collect(Collectors.joining(", "));
    }

    private String names(Set<? extends Enum<?>> values) {
        return values.stream().map(this::name).collect(Collectors.joining(", "));
    }

    String name(Enum<?> value) {
        return text(
                "practices." + value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + value.name());
    }

    private static void add(List<WrittenLine> lines, String label, String text) {
        if (!text.isEmpty()) {
            lines.add(new WrittenLine(label, text));
        }
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Peru.LOCALE);
    }
}
