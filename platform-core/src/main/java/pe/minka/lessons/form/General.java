package pe.minka.lessons.form;

import java.util.ArrayList;
import java.util.List;
import pe.minka.members.MailAddress;
import pe.minka.practices.sheet.WrittenDay;
import pe.minka.writing.Gap;
import pe.minka.writing.Wording;

/**
 * Where and with whom it was learnt: the area, the public servant, how to reach them, and the day. The organisation is
 * that of the author.
 *
 * @param date as somebody typed it; {@link WrittenDay} reads it
 */
public record General(String area, String servant, String contact, String mail, String date) implements LessonPart {

    public static final int LONGEST = 160;
    public static final General NONE = new General("", "", "", "", "");

    public General {
        area = line(area);
        servant = line(servant);
        contact = line(contact);
        mail = line(mail);
        date = line(date);
    }

    private static String line(String typed) {
        return Wording.clean(typed).replaceAll("\\s+", " ");
    }

    /** Without what tells who the person is. */
    public General withoutPerson() {
        return new General(area, "", "", "", date);
    }

    @Override
    public boolean isEmpty() {
        return Wording.allBlank(area, servant, contact, mail, date);
    }

    @Override
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        Wording.fitting("area", area, LONGEST).ifPresent(gaps::add);
        Wording.fitting("servant", servant, LONGEST).ifPresent(gaps::add);
        if (contact.length() > LONGEST) {
            Wording.fitting("contact", contact, LONGEST).ifPresent(gaps::add);
        }
        if (!MailAddress.isValid(mail)) {
            gaps.add(Gap.at("mail", "lessons.gap.noMail"));
        }
        WrittenDay.pastGap("date", date).ifPresent(gaps::add);
        return List.copyOf(gaps);
    }
}
