package pe.minka.notifications.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.MemberId;
import pe.minka.shared.Uuid7;

/**
 * Where mails are posted. They are queued in the transaction of whoever listens, once for each occurrence, however often
 * an event is delivered.
 */
@Service
public class Mailbox {

    private static final String RESERVE = """
            insert into mail_message (id, member, about, kind, occurrence, recipient, subject, text, status,
                                      next_attempt_at, created_at)
            values (:id, :member, :about, :kind, :occurrence, :recipient, :kind, '', 'QUEUED', :now, :now)
            on conflict do nothing
            """;

    private static final String WRITE = """
            update mail_message
            set subject = :subject, text = :text, html = :html, unsubscribe = :unsubscribe
            where id = :id
            """;

    private static final String FORGET_MAILS = "delete from mail_message where member = :member or about = :member";
    private static final String FORGET_CHOICES = "delete from mail_choice where member = :member";
    private static final String FORGET_LINKS = "delete from mail_unsubscription where member = :member";

    private final JdbcClient jdbc;
    private final LetterPress press;
    private final MailChoices choices;
    private final Clock clock;

    Mailbox(JdbcClient jdbc, LetterPress press, MailChoices choices, Clock clock) {
        this.jdbc = jdbc;
        this.press = press;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * The letter is asked for only when this occurrence is new: asking may issue a link, which would void the one that is
     * already on its way.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(
            Addressee to, MailKind kind, String occurrence, @Nullable MemberId about, Supplier<Letter> letter) {
        var member = to.id();
        if (member != null && !choices.wants(member, kind.topic())) {
            return;
        }
        var id = Uuid7.next();
        int reserved = jdbc.sql(RESERVE)
                .param("id", id)
                .param("member", member == null ? null : member.value())
                .param("about", about == null ? null : about.value())
                .param("kind", kind.name())
                .param("occurrence", occurrence)
                .param("recipient", to.address())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (reserved == 0) {
            return;
        }
        @Nullable String wayOut = member == null ? null : choices.wayOut(member, kind.topic());
        var printed = press.print(to, kind, letter.get(), wayOut);
        jdbc.sql(WRITE)
                .param("subject", printed.subject())
                .param("text", printed.text())
                .param("html", printed.html())
                .param("unsubscribe", printed.unsubscribe())
                .param("id", id)
                .update();
    }

    /** Nothing to, from or about a member stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(MemberId member) {
        for (String sql : List.of(FORGET_MAILS, FORGET_CHOICES, FORGET_LINKS)) {
            jdbc.sql(sql).param("member", member.value()).update();
        }
    }
}
