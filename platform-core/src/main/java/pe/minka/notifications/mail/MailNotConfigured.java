package pe.minka.notifications.mail;

import org.jspecify.annotations.Nullable;

/** The platform refuses to start where nobody would get a mail; the message tells the operator what to set. */
class MailNotConfigured extends RuntimeException {

    MailNotConfigured(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
