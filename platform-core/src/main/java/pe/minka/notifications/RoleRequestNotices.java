package pe.minka.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberErased;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;
import pe.minka.members.Role;
import pe.minka.members.RoleGranted;
import pe.minka.members.RoleRequestClosed;
import pe.minka.members.RoleRequestDeclined;
import pe.minka.members.RoleRequested;
import pe.minka.members.RoleRequests;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;

/** The administrator role takes two: tells the others that one of them is needed, and the first how it ended. */
@Component
class RoleRequestNotices {

    private static final String PAGE = "/admin/roles";

    private final RoleRequests requests;
    private final Recipients recipients;
    private final NoticeTexts texts;
    private final NoticeBoard board;
    private final Mailbox mailbox;

    RoleRequestNotices(
            RoleRequests requests, Recipients recipients, NoticeTexts texts, NoticeBoard board, Mailbox mailbox) {
        this.requests = requests;
        this.recipients = recipients;
        this.texts = texts;
        this.board = board;
        this.mailbox = mailbox;
    }

    /** However late or often it is heard: what is decided is asked of nobody. */
    @ApplicationModuleListener
    void on(RoleRequested event) {
        if (!requests.isWaiting(event)) {
            return;
        }
        var person = recipients.find(event.member());
        var proposer = recipients.find(event.requestedBy());
        if (person.isPresent() && proposer.isPresent()) {
            announce(event, person.get(), proposer.get());
        }
    }

    @ApplicationModuleListener
    void on(RoleRequestDeclined event) {
        withdraw(event.member(), code(event.region()), event.at());
        var id = Notice.id(event.member());
        var notice = Notice.grouped(
                NoticeKind.ROLE_NOT_CONFIRMED, id + " " + event.at(), Map.of("member", id), "/admin/personas/" + id);
        recipients.find(event.requestedBy()).ifPresent(proposer -> board.pin(proposer.id(), notice));
    }

    @ApplicationModuleListener
    void on(RoleGranted event) {
        if (event.role() == Role.ADMINISTRATOR) {
            withdraw(event.member(), code(event.region()), event.at());
        }
    }

    @ApplicationModuleListener
    void on(RoleRequestClosed event) {
        withdraw(event.member(), code(event.region()), event.at());
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        withdraw(event.member(), null, event.at());
    }

    private void withdraw(MemberId member, @Nullable String scope, Instant until) {
        board.withdraw(NoticeKind.ROLE_CONFIRMATION_WAITS, member, scope, until);
    }

    private void announce(RoleRequested event, MemberView person, MemberView proposer) {
        var occurrence = Notice.id(person.id()) + " " + event.at();
        var parameters = Map.of("member", Notice.id(person.id()), "scope", code(event.region()));
        var notice = Notice.grouped(NoticeKind.ROLE_CONFIRMATION_WAITS, occurrence, parameters, PAGE);
        var scope = texts.scope(code(event.region()));
        for (var other : recipients.administratorsOf(null, List.of(person.id(), proposer.id()))) {
            board.pin(other.id(), notice);
            mailbox.post(
                    Recipients.addressee(other),
                    MailKind.ROLE_CONFIRMATION_WAITS,
                    occurrence,
                    person.id(),
                    () -> Letter.saying(proposer.name(), person.name(), scope).leadingTo(PAGE));
        }
    }

    private static String code(@Nullable String region) {
        return region == null ? "" : region;
    }
}
