package pe.minka.notifications.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import pe.minka.notifications.mail.MailProperties.Security;

/** Mails go to the server that is named; in the demonstration they are kept; otherwise the start fails and says why. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

    @Bean
    MailTransport mailTransport(
            MailProperties properties,
            MailTexts texts,
            @Value("${minka.demo:false}") boolean demo,
            @Value("${minka.development:false}") boolean development) {
        if (properties.isNone()) {
            log.warn(texts.say("setup.none"));
            return new KeepingTransport();
        }
        if (!properties.isMissing()) {
            return new SmtpTransport(sender(properties), from(properties, texts));
        }
        if (demo || development) {
            return new KeepingTransport();
        }
        throw new MailNotConfigured(texts.say("setup.missing"), null);
    }

    static InternetAddress from(MailProperties properties, MailTexts texts) {
        try {
            var address = new InternetAddress(properties.from(), true);
            if (address.getPersonal() != null) {
                address.setPersonal(address.getPersonal(), "UTF-8");
            }
            return address;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new MailNotConfigured(texts.say("setup.from", properties.from()), e);
        }
    }

    /** A server that answers slowly or not at all holds the job for a bounded time. */
    static JavaMailSender sender(MailProperties properties) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(properties.host());
        sender.setPort(properties.port());
        sender.setDefaultEncoding("UTF-8");
        var smtp = new Properties();
        String patience = String.valueOf(properties.patience().toMillis());
        smtp.setProperty("mail.smtp.connectiontimeout", patience);
        smtp.setProperty("mail.smtp.timeout", patience);
        smtp.setProperty("mail.smtp.writetimeout", patience);
        smtp.setProperty("mail.smtp.starttls.enable", String.valueOf(properties.security() == Security.STARTTLS));
        smtp.setProperty("mail.smtp.starttls.required", String.valueOf(properties.security() == Security.STARTTLS));
        smtp.setProperty("mail.smtp.ssl.enable", String.valueOf(properties.security() == Security.TLS));
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (!properties.user().isEmpty()) {
            sender.setUsername(properties.user());
            sender.setPassword(properties.password());
            smtp.setProperty("mail.smtp.auth", "true");
        }
        sender.setJavaMailProperties(smtp);
        return sender;
    }
}
