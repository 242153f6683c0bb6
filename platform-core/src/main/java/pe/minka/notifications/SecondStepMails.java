package pe.minka.notifications;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.factors.SecondStepChanged;
import pe.minka.factors.SecondStepChanged.Change;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;
import pe.minka.shared.WrittenDates;

/** Whoever's second step changed hears of it, so that nobody else can change it unnoticed. */
@Component
class SecondStepMails {

    private final Recipients recipients;
    private final Mailbox mailbox;
    private final WrittenDates dates;

    SecondStepMails(Recipients recipients, Mailbox mailbox, WrittenDates dates) {
        this.recipients = recipients;
        this.mailbox = mailbox;
        this.dates = dates;
    }

    @ApplicationModuleListener
    void on(SecondStepChanged event) {
        recipients
                .find(event.member())
                .map(Recipients::addressee)
                .ifPresent(to -> mailbox.post(
                        to, MailKind.SECOND_STEP_CHANGED, event.at().toString(), null, () -> letter(event)));
    }

    private Letter letter(SecondStepChanged event) {
        return Letter.saying(dates.dateTime(event.at()), number(event.change())).leadingTo("/mi/cuenta/segundo-paso");
    }

    /** What the text chooses its words by. */
    private static int number(Change change) {
        return switch (change) {
            case APP_ADDED -> 0;
            case APP_REMOVED -> 1;
            case PASSKEY_ADDED -> 2;
            case PASSKEY_REMOVED -> 3;
            case CODES_RENEWED -> 4;
            case CODE_USED -> 5;
            case CLEARED -> 6;
            case PASSKEYS_CLOSED -> 7;
        };
    }
}
