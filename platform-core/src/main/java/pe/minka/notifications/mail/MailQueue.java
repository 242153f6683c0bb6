package pe.minka.notifications.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The waiting mails, claimed one by one by any number of nodes. */
@Repository
class MailQueue {

    private static final int LONGEST_ERROR = 500;

    private static final String CLAIM = """
            update mail_message
            set status = 'SENDING', attempts = attempts + 1, next_attempt_at = :until
            where id = (select id from mail_message
                        where status in ('QUEUED', 'SENDING') and next_attempt_at <= :now
                          and not (kind = any(:silenced))
                        order by next_attempt_at, id
                        limit 1
                        for update skip locked)
            returning id, recipient, subject, text, html, unsubscribe, attempts, created_at
            """;

    private static final String DONE = """
            update mail_message
            set status = 'SENT', sent_at = :now, last_error = null,
                text = case when :keep then text end,
                html = case when :keep then html end,
                unsubscribe = case when :keep then unsubscribe end
            where id = :id
            """;

    private static final String PUT_OFF = """
            update mail_message
            set status = 'QUEUED', attempts = :attempts, next_attempt_at = :next, last_error = :error
            where id = :id
            """;

    private static final String GIVE_UP = """
            update mail_message
            set status = 'FAILED', last_error = :error, text = null, html = null, unsubscribe = null
            where id = :id
            """;

    private static final String PURGE_MAILS = "delete from mail_message where created_at < :before";
    private static final String PURGE_LINKS = "delete from mail_unsubscription where created_at < :before";

    private final JdbcClient jdbc;
    private final SilencedMails silenced;

    MailQueue(JdbcClient jdbc, SilencedMails silenced) {
        this.jdbc = jdbc;
        this.silenced = silenced;
    }

    /**
     * Whoever claims a mail has it until the given moment; if nothing is heard by then, it is free again. What is silenced
     * waits.
     */
    Optional<Claim> claim(Instant now, Instant until) {
        return jdbc.sql(CLAIM)
                .param("silenced", silenced.names())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(MailQueue::read)
                .optional();
    }

    void done(UUID id, boolean keep, Instant now) {
        jdbc.sql(DONE)
                .param("id", id)
                .param("keep", keep)
                .param("now", Timestamp.from(now))
                .update();
    }

    void putOff(UUID id, int attempts, Instant next, @Nullable String error) {
        jdbc.sql(PUT_OFF)
                .param("id", id)
                .param("attempts", attempts)
                .param("next", Timestamp.from(next))
                .param("error", shorten(error))
                .update();
    }

    void giveUp(UUID id, @Nullable String error) {
        jdbc.sql(GIVE_UP).param("id", id).param("error", shorten(error)).update();
    }

    void purge(Instant mailsBefore, Instant linksBefore) {
        jdbc.sql(PURGE_MAILS).param("before", Timestamp.from(mailsBefore)).update();
        jdbc.sql(PURGE_LINKS).param("before", Timestamp.from(linksBefore)).update();
    }

    private static String shorten(@Nullable String error) {
        String text = String.valueOf(error).strip();
        return text.substring(0, Math.min(text.length(), LONGEST_ERROR));
    }

    private static Claim read(ResultSet row, int number) throws SQLException {
        var mail = new Mail(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                row.getString("unsubscribe"),
                row.getInt("attempts"));
        return new Claim(mail, row.getTimestamp("created_at").toInstant());
    }

    /** A mail in somebody's hands, and since when it waits. */
    record Claim(Mail mail, Instant queuedAt) {}
}
