package pe.minka.notifications;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;

/** What a member was told, and which mails they chose; what nobody is told for now is left out. */
@Component
@Order(2)
class NotificationRecords implements PersonalRecords {

    private static final String NOTICES = """
            select kind, link, created_at, read_at
            from notice
            where member = :member and not (kind = any(:silenced))
            order by created_at
            """;

    private static final String MAILS = """
            select subject, recipient, status, created_at, sent_at
            from mail_message
            where member = :member and not (kind = any(:silenced))
            order by created_at
            """;

    private static final String CHOICES = """
            select topic, at_once, chosen_at
            from mail_choice
            where member = :member and not (topic = any(:silenced))
            order by topic
            """;

    private final JdbcClient jdbc;
    private final Silence silence;

    NotificationRecords(JdbcClient jdbc, Silence silence) {
        this.jdbc = jdbc;
        this.silence = silence;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        return List.of(
                chapter("notices", NOTICES, member, silence.kinds()),
                chapter("mails", MAILS, member, silence.names()),
                chapter("mail_choices", CHOICES, member, silence.topics()));
    }

    private PersonalChapter chapter(String code, String sql, MemberId member, String[] silenced) {
        var found = jdbc.sql(sql).param("member", member.value()).param("silenced", silenced);
        return PersonalChapter.of(code, found.query().listOfRows());
    }
}
