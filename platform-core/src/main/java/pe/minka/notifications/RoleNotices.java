package pe.minka.notifications;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.Role;
import pe.minka.members.RoleGranted;
import pe.minka.members.RoleRevoked;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;

/** Tells members that a role was given to them or taken away. */
@Component
class RoleNotices {

    private static final String ACCOUNT = "/mi/cuenta";

    private final Recipients recipients;
    private final NoticeTexts texts;
    private final NoticeBoard board;
    private final Mailbox mailbox;

    RoleNotices(Recipients recipients, NoticeTexts texts, NoticeBoard board, Mailbox mailbox) {
        this.recipients = recipients;
        this.texts = texts;
        this.board = board;
        this.mailbox = mailbox;
    }

    @ApplicationModuleListener
    void on(RoleGranted event) {
        var letter = Letter.saying(texts.role(event.role().name()), texts.scope(code(event.region())));
        tell(event.member(), event.role(), event.region(), event.at(), NoticeKind.ROLE_GRANTED, letter);
    }

    @ApplicationModuleListener
    void on(RoleRevoked event) {
        var letter = Letter.saying(texts.role(event.role().name()), texts.scope(code(event.region())), event.reason());
        tell(event.member(), event.role(), event.region(), event.at(), NoticeKind.ROLE_REVOKED, letter);
    }

    private void tell(MemberId member, Role role, @Nullable String region, Instant at, NoticeKind kind, Letter letter) {
        var occurrence = role + "@" + code(region) + " " + at;
        var notice = Notice.alone(kind, occurrence, Map.of("role", role.name(), "scope", code(region)), ACCOUNT);
        var mail = kind == NoticeKind.ROLE_GRANTED ? MailKind.ROLE_GRANTED : MailKind.ROLE_REVOKED;
        recipients.find(member).ifPresent(person -> {
            board.pin(person.id(), notice);
            mailbox.post(Recipients.addressee(person), mail, occurrence, null, () -> letter.leadingTo(ACCOUNT));
        });
    }

    private static String code(@Nullable String region) {
        return region == null ? "" : region;
    }
}
