package pe.minka.web.live;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pe.minka.members.MemberDisabled;
import pe.minka.members.MemberErased;
import pe.minka.members.MemberId;
import pe.minka.members.MemberMoved;
import pe.minka.members.RoleGranted;
import pe.minka.members.RoleRevoked;
import pe.minka.streams.StreamAppended;
import pe.minka.web.security.SessionsEnded;

/**
 * Hears what happens at this node the moment it is committed, and passes it on. Not through the publication registry: what
 * is missed here is found in the log and by the guard.
 */
@Component
class Changes {

    private final Rooms rooms;
    private final Guard guard;
    private final Wire wire;
    private final LiveThreads threads;

    Changes(Rooms rooms, Guard guard, Wire wire, LiveThreads threads) {
        this.rooms = rooms;
        this.guard = guard;
        this.wire = wire;
        this.threads = threads;
    }

    @TransactionalEventListener
    void on(StreamAppended appended) {
        rooms.hear(appended.event());
        wire.say(new News.Happened(appended.event()));
    }

    @EventListener
    void on(SessionsEnded ended) {
        tell(ended.member());
    }

    @TransactionalEventListener
    void on(RoleGranted event) {
        tell(event.member());
    }

    @TransactionalEventListener
    void on(RoleRevoked event) {
        tell(event.member());
    }

    @TransactionalEventListener
    void on(MemberMoved event) {
        tell(event.member());
    }

    @TransactionalEventListener
    void on(MemberDisabled event) {
        tell(event.member());
    }

    @TransactionalEventListener
    void on(MemberErased event) {
        tell(event.member());
    }

    private void tell(MemberId member) {
        wire.say(new News.Changed(member));
        threads.execute(() -> guard.look(member));
    }
}
