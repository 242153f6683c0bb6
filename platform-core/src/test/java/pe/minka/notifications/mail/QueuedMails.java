package pe.minka.notifications.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.Admission;
import pe.minka.members.Consent;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberId;
import pe.minka.members.Profile;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationKind;
import pe.minka.shared.Uuid7;

/** Mails for tests: each call queues a new one, to an address of its own. */
@Component
class QueuedMails {

    private static final String INSERT = """
            insert into mail_message (id, member, kind, occurrence, recipient, subject, text, html, unsubscribe, status,
                                      next_attempt_at, created_at)
            values (:id, :member, 'WELCOME', :id::text, :recipient, :subject, 'Hola', '<p>Hola</p>', :unsubscribe,
                    'QUEUED', :now, :now)
            """;

    private final JdbcClient jdbc;
    private final Registrations registrations;
    private final OrganisationCatalogue organisations;

    QueuedMails(JdbcClient jdbc, Registrations registrations, OrganisationCatalogue organisations) {
        this.jdbc = jdbc;
        this.registrations = registrations;
        this.organisations = organisations;
    }

    MemberId member() {
        var organisation = organisations.find(OrganisationKind.UGEL, "050003").orElseThrow();
        return registrations.admit(new Admission(
                new MailAddress(address()),
                new Profile("Rosa", "Quispe", organisation.id(), "Especialista"),
                "hash",
                new Consent(Consent.CURRENT, Instant.parse("2026-11-02T15:00:00Z"))));
    }

    static String address() {
        return "mail-" + UUID.randomUUID() + "@ugel.gob.pe";
    }

    /** Waits since the moment given, for whoever carries it. */
    String queue(MemberId member, String subject, Instant since) {
        String recipient = address();
        jdbc.sql(INSERT)
                .param("id", Uuid7.next())
                .param("member", member.value())
                .param("recipient", recipient)
                .param("subject", subject)
                .param("unsubscribe", "https://minka.example/baja/abc")
                .param("now", Timestamp.from(since))
                .update();
        return recipient;
    }

    Map<String, Object> row(String recipient) {
        return jdbc.sql("select * from mail_message where recipient = :recipient")
                .param("recipient", recipient)
                .query()
                .singleRow();
    }

    String status(String recipient) {
        return String.valueOf(row(recipient).get("status"));
    }

    Instant nextAttempt(String recipient) {
        return jdbc.sql("select next_attempt_at from mail_message where recipient = :recipient")
                .param("recipient", recipient)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    void clear() {
        jdbc.sql("delete from mail_message").update();
    }
}
