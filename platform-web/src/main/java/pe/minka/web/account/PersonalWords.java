package pe.minka.web.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.members.PersonalChapter;
import pe.minka.shared.Peru;
import pe.minka.web.format.Show;

/** Personal data in words: the names of chapters and fields, dates as people read them, codes as what they mean. */
@Component
class PersonalWords {

    private final MessageSource messages;
    private final Show show;

    PersonalWords(MessageSource messages, Show show) {
        this.messages = messages;
        this.show = show;
    }

    /** A chapter to be read. */
    record Chapter(String title, List<List<Line>> rows) {}

    /** What something is called, and what it is. */
    record Line(String term, String value) {}

    Chapter say(PersonalChapter chapter) {
        return new Chapter(
                name("account.data.chapter.", chapter.code()),
                chapter.rows().stream().map(this::row).toList());
    }

    String moment(Instant instant) {
        return show.dateTime(instant);
    }

    private List<Line> row(Map<String, Object> row) {
        return row.entrySet().stream()
                .map(field ->
                        new Line(name("account.data.field.", field.getKey()), value(field.getKey(), field.getValue())))
                .toList();
    }

    private String value(String field, Object value) {
        if (field.equals("action")) {
            return name("administration.action.", value.toString());
        }
        return switch (value) {
            case Instant moment -> moment(moment);
            case Boolean yes -> text(yes ? "account.data.yes" : "account.data.no");
            default -> name("account.data.value.", value.toString());
        };
    }

    /** A code that means something is said in words; everything else is what it is. */
    private String name(String prefix, String code) {
        return String.valueOf(messages.getMessage(prefix + code, null, code, Peru.LOCALE));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
