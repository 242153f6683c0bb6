package pe.minka.web.lessons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.General;
import pe.minka.lessons.form.Learning;
import pe.minka.lessons.form.LessonPart;
import pe.minka.lessons.form.Sharing;
import pe.minka.practices.Theme;
import pe.minka.practices.Themes;
import pe.minka.shared.Peru;
import pe.minka.web.writing.WrittenLine;

/** What a part of a lesson says, line by line, to be read over before it is sent or beside what else was saved. */
@Component
class LessonWords {

    private final Themes themes;
    private final MessageSource messages;

    LessonWords(Themes themes, MessageSource messages) {
        this.themes = themes;
        this.messages = messages;
    }

    List<WrittenLine> lines(LessonPart part) {
        List<WrittenLine> lines = new ArrayList<>();
        switch (part) {
            case Experience one -> experience(one, lines);
            case Learning one -> {
                one.items().forEach(action -> add(lines, "action", action.text()));
                add(lines, "lesson", one.lesson());
                add(lines, "recommendation", one.recommendation());
            }
            case General one -> {
                add(lines, "area", one.area());
                add(lines, "servant", one.servant());
                add(lines, "contact", one.contact());
                add(lines, "mail", one.mail());
                add(lines, "date", one.date());
            }
            case Sharing one -> add(lines, "consent", text("lessons.consent." + one.consent()));
        }
        return lines;
    }

    private void experience(Experience one, List<WrittenLine> lines) {
        add(lines, "title", one.title());
        add(lines, "themes", themes(one.themes()).stream().map(Theme::name).collect(Collectors.joining(", ")));
        add(lines, "project", one.project());
        add(lines, "situation", one.situation());
        var impact = one.impact();
        add(lines, "impact", impact == null ? "" : text("lessons.impact." + impact));
        add(lines, "effect", one.effect());
    }

    private void add(List<WrittenLine> lines, String field, String text) {
        if (!text.isEmpty()) {
            lines.add(new WrittenLine(text("lessons.word." + field), text));
        }
    }

    /** In the order of the catalogue. */
    List<Theme> themes(Collection<String> codes) {
        return themes.all().stream()
                .filter(theme -> codes.contains(theme.code()))
                .toList();
    }

    Map<String, String> themeNames() {
        return themes.all().stream().collect(Collectors.toMap(Theme::code, Theme::name));
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Peru.LOCALE);
    }
}
