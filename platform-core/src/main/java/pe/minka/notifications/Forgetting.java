package pe.minka.notifications;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberErased;
import pe.minka.notifications.mail.Mailbox;

/** When a member was erased, nothing said to them or in a mail about them stays. */
@Component
class Forgetting {

    private final NoticeBoard board;
    private final Mailbox mailbox;

    Forgetting(NoticeBoard board, Mailbox mailbox) {
        this.board = board;
        this.mailbox = mailbox;
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        board.takeDown(event.member());
        mailbox.forget(event.member());
    }
}
