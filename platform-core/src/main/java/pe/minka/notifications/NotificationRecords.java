package pe.minka.notifications;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;

/** What a member was told, and which mails they chose. */
@Component
@Order(2)
class NotificationRecords implements PersonalRecords {

    private static final String NOTICES = """
            select kind, link, created_at, read_at from notice where member = :member order by created_at
            """;

    private static final String MAILS = """
            select subject, recipient, status, created_at, sent_at
            from mail_message
            where member = :member
            order by created_at
            """;

    private static final String CHOICES = """
            select topic, at_once, chosen_at from mail_choice where member = :member order by topic
            """;

    private final JdbcClient jdbc;

    NotificationRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        return List.of(
                PersonalChapter.read(jdbc, "notices", NOTICES, member),
                PersonalChapter.read(jdbc, "mails", MAILS, member),
                PersonalChapter.read(jdbc, "mail_choices", CHOICES, member));
    }
}
