package pe.minka.notifications.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;

/** The mails that can still be read here because nobody took them away: for the demonstration, where none is sent. */
@Service
public class KeptMails {

    private static final String KEPT = """
            from mail_message
            where text <> '' and not (kind = any(:silenced)) and (:recipient = '' or recipient = lower(:recipient))
            """;

    private static final String PAGE = "select recipient, subject, text, created_at " + KEPT + """
            order by created_at desc, id desc
            limit :size offset :offset
            """;

    private static final String COUNT = "select count(*) " + KEPT;

    private final JdbcClient jdbc;
    private final SilencedMails silenced;

    KeptMails(JdbcClient jdbc, SilencedMails silenced) {
        this.jdbc = jdbc;
        this.silenced = silenced;
    }

    /** From new to old, to one recipient or to all. */
    @Transactional(readOnly = true)
    public Listing<KeptMail> page(String recipient, PageRequest request) {
        List<KeptMail> mails = jdbc.sql(PAGE)
                .param("recipient", recipient.strip())
                .param("silenced", silenced.names())
                .param("size", request.size())
                .param("offset", request.offset())
                .query(KeptMails::read)
                .list();
        long total = jdbc.sql(COUNT)
                .param("recipient", recipient.strip())
                .param("silenced", silenced.names())
                .query(Long.class)
                .single();
        return new Listing<>(mails, request.page(), request.size(), total);
    }

    private static KeptMail read(ResultSet row, int number) throws SQLException {
        return new KeptMail(
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"),
                row.getTimestamp("created_at").toInstant());
    }

    /** A mail as its recipient would read it. */
    public record KeptMail(String recipient, String subject, String text, Instant at) {}
}
