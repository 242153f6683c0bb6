package pe.minka.notifications;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.MailTopic;
import pe.minka.notifications.mail.SilencedMails;

/** What nobody is told for now, neither by a notice nor by the mail that is called like it. */
@Component
public class Silence implements SilencedMails {

    private final ObjectProvider<SilencedKinds> silencers;

    Silence(ObjectProvider<SilencedKinds> silencers) {
        this.silencers = silencers;
    }

    public Set<NoticeKind> notices() {
        return silencers.stream().flatMap(one -> one.now().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** For a question to the database. */
    String[] kinds() {
        return notices().stream().map(NoticeKind::name).toArray(String[]::new);
    }

    @Override
    public Set<MailKind> mails() {
        var silenced = notices().stream().map(NoticeKind::name).collect(Collectors.toSet());
        return Stream.of(MailKind.values())
                .filter(mail -> silenced.contains(mail.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of which no mail is left. */
    String[] topics() {
        var silenced = mails();
        var told = Stream.of(MailKind.values())
                .filter(mail -> !silenced.contains(mail))
                .map(MailKind::topic)
                .collect(Collectors.toSet());
        return silenced.stream()
                .map(MailKind::topic)
                .filter(topic -> !told.contains(topic))
                .distinct()
                .map(MailTopic::name)
                .toArray(String[]::new);
    }
}
