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
                text("account.data.chapter." + chapter.code()),
                chapter.rows().stream().map(this::row).toList());
    }

    String moment(Instant instant) {
        return show.dateTime(instant);
    }

    private List<Line> row(Map<String, Object> row) {
        return row.entrySet().stream()
                .map(field -> new Line(text("account.data.field." + field.getKey()), value(field.getValue())))
                .toList();
    }

    private String value(Object value) {
        return switch (value) {
            case Instant moment -> moment(moment);
            case Boolean yes -> text(yes ? "account.data.yes" : "account.data.no");
            default -> meaning(value.toString());
        };
    }

    /** A code that means something is said in words; everything else is what it is. */
    private String meaning(String value) {
        return String.valueOf(messages.getMessage("account.data.value." + value, null, value, Peru.LOCALE));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
