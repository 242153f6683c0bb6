package pe.minka.notifications.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server, as the environment names it: {@code MINKA_MAIL_HOST} (or «ninguno» where there shall be none),
 * {@code _PORT}, {@code _USER}, {@code _PASSWORD}, {@code _SECURITY}, {@code _FROM}.
 */
@ConfigurationProperties("minka.mail")
record MailProperties(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("STARTTLS") Security security,
        @DefaultValue("") String from,
        @DefaultValue("10s") Duration patience) {

    /** The host that says there is deliberately no mail server. */
    private static final String NONE = "ninguno";

    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    boolean isMissing() {
        return host.isBlank();
    }

    boolean isNone() {
        return host.equals(NONE);
    }
}
