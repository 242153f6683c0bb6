package pe.minka.notifications.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import pe.minka.notifications.mail.MailUndelivered.Reason;

/** Hands mails to an SMTP server and tells apart what its refusals mean. */
class SmtpTransport implements MailTransport {

    private static final String UTF_8 = "UTF-8";
    private static final int FIRST_PERMANENT = 500;
    private static final int CLOSING = 421;
    private static final int WANTS_LOGIN_OR_TLS = 530;

    private final JavaMailSender sender;
    private final InternetAddress from;

    SmtpTransport(JavaMailSender sender, InternetAddress from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Outcome deliver(Mail mail) throws MailUndelivered {
        MimeMessage message;
        try {
            message = write(mail);
        } catch (MessagingException e) {
            throw new MailUndelivered(Reason.NEVER, "cannot be written: " + e.getMessage(), e);
        }
        try {
            sender.send(message);
            return Outcome.HANDED_OVER;
        } catch (MailSendException e) {
            var refusal = e.getMessageExceptions().length == 0 ? e : e.getMessageExceptions()[0];
            throw new MailUndelivered(reason(e, refusal), String.valueOf(refusal.getMessage()), e);
        } catch (MailException e) {
            throw new MailUndelivered(Reason.SERVER_AWAY, String.valueOf(e.getMessage()), e);
        }
    }

    private MimeMessage write(Mail mail) throws MessagingException {
        var message = sender.createMimeMessage();
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), UTF_8);
        if (mail.html() == null) {
            message.setText(mail.text(), UTF_8);
        } else {
            message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        }
        message.setHeader("Message-ID", "<" + mail.id() + "@" + domain() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private String domain() {
        String address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    private static Reason reason(MailSendException whole, Exception refusal) {
        if (whole.getCause() != null) {
            return Reason.SERVER_AWAY;
        }
        for (Exception one = refusal; one != null; one = next(one)) {
            switch (one) {
                case SMTPSenderFailedException sender -> {
                    return Reason.SERVER_AWAY;
                }
                case SMTPAddressFailedException address -> {
                    return address.getReturnCode() >= FIRST_PERMANENT ? Reason.NEVER : Reason.LATER;
                }
                case SMTPSendFailedException send
                when send.getNextException() == null -> {
                    return byCode(send.getReturnCode());
                }
                default -> {}
            }
        }
        return Reason.LATER;
    }

    private static Reason byCode(int code) {
        if (code == CLOSING || code == WANTS_LOGIN_OR_TLS) {
            return Reason.SERVER_AWAY;
        }
        return code >= FIRST_PERMANENT ? Reason.NEVER : Reason.LATER;
    }

    private static @Nullable Exception next(Exception one) {
        return one instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}
