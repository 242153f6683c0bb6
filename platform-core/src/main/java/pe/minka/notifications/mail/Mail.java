package pe.minka.notifications.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail on its way. Its id names it to the receiving server too, so that a second delivery can be recognised. */
record Mail(
        UUID id,
        String recipient,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String unsubscribe,
        int attempt) {}
