package pe.minka.web.practices;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** A section as one text, each field on its own line with its name, so that two of them can be compared. */
@Component
class SectionTexts {

    private final Themes themes;
    private final MessageSource messages;

    SectionTexts(Themes themes, MessageSource messages) {
        this.themes = themes;
        this.messages = messages;
    }

    String of(SectionContent content) {
        return switch (content) {
            case Narrative narrative -> narrative.text();
            case Presentation presentation -> presentation(presentation);
            case Strategy strategy ->
                paragraphs(strategy.items().stream()
                        .map(item -> lines(field("phase", item.phase()), field("title", item.title()), item.text())));
            case Components components ->
                paragraphs(components.items().stream()
                        .map(item -> lines(
                                field("name", item.name()),
                                field("needs", item.needs()),
                                field("lesson", item.lesson()))));
            case Results results -> paragraphs(results.items().stream().map(this::result));
            case Criteria criteria -> criteria(criteria);
        };
    }

    private String presentation(Presentation presentation) {
        Map<String, String> names = themes.all().stream().collect(Collectors.toMap(Theme::code, Theme::name));
        var modality = presentation.modality();
        return lines(
                field("title", presentation.title()),
                field("summary", presentation.summary()),
                field("territory", presentation.territory()),
                field("startedOn", presentation.startedOn()),
                field(
                        "themes",
                        presentation.themes().stream()
                                .map(theme -> names.getOrDefault(theme, theme))
                                .collect(Collectors.joining(", "))),
                field("modality", modality == null ? "" : text("practices.read.modality." + modality)),
                field(
                        "levels",
                        presentation.levels().stream()
                                .map(level -> text("practices.read.level." + level))
                                .collect(Collectors.joining(", "))));
    }

    private String result(Results.Item item) {
        return lines(
                item.text(),
                field("value", item.value()),
                field("baseline", item.baseline()),
                field("numerator", item.numerator()),
                field("denominator", item.denominator()),
                field("cutOff", item.cutOff()));
    }

    private String criteria(Criteria criteria) {
        var instrument = criteria.instrument();
        Stream<String> answers = Stream.of(Criterion.values())
                .filter(criterion -> !criteria.text(criterion).isEmpty())
                .map(criterion -> text("practices.read.criterion." + criterion) + ": " + criteria.text(criterion));
        String senses = criteria.senses().stream()
                .map(sense -> text("practices.read.sense." + sense))
                .collect(Collectors.joining(", "));
        return paragraphs(Stream.concat(
                answers,
                Stream.of(lines(
                        field("senses", senses),
                        field("instrument", instrument == null ? "" : text("practices.read.instrument." + instrument)),
                        field("reference", criteria.reference())))));
    }

    /** Nothing of what nobody wrote. */
    private String field(String name, String value) {
        return value.isEmpty() ? "" : text("practices.read.field." + name) + ": " + value;
    }

    private static String lines(String... fields) {
        return Stream.of(fields).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String paragraphs(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
