package pe.minka.web.live;

import java.time.Clock;
import org.springframework.stereotype.Component;
import pe.minka.web.security.Pass;
import tools.jackson.databind.json.JsonMapper;

/** Does what is asked on the sockets, for each in its order and not too much of it. */
@Component
class LiveDesk {

    private final LiveSockets sockets;
    private final Subscriptions subscriptions;
    private final Wording wording;
    private final LiveThreads threads;
    private final JsonMapper json;
    private final Clock clock;

    LiveDesk(
            LiveSockets sockets,
            Subscriptions subscriptions,
            Wording wording,
            LiveThreads threads,
            JsonMapper json,
            Clock clock) {
        this.sockets = sockets;
        this.subscriptions = subscriptions;
        this.wording = wording;
        this.threads = threads;
        this.json = json;
        this.clock = clock;
    }

    LiveSocket open(Line line, Pass pass) {
        var socket = new LiveSocket(line, pass, threads::execute);
        if (!sockets.add(socket)) {
            socket.close(Farewell.NOT_ADMITTED);
        }
        return socket;
    }

    MessagePace pace() {
        return new MessagePace(clock);
    }

    void asked(LiveSocket socket, MessagePace pace, String text) {
        long wait = pace.secondsToWait();
        if (wait > 0) {
            socket.send(wording.throttled(wait));
            return;
        }
        var asked = Asked.read(json, text);
        if (asked.isEmpty()) {
            socket.close(Farewell.NOT_UNDERSTOOD);
        } else if (!socket.inTurn(() -> answer(socket, asked.get()))) {
            socket.close(Farewell.LATER);
        }
    }

    private void answer(LiveSocket socket, Asked asked) {
        if (!socket.isOpen()) {
            return;
        }
        try {
            answer(asked, socket);
        } catch (RuntimeException e) {
            socket.close(Farewell.LATER);
            throw e;
        }
    }

    private void answer(Asked asked, LiveSocket socket) {
        switch (asked) {
            case Asked.Subscribe wish ->
                subscriptions.begin(socket, wish.topic(), wish.since().orElse(null));
            case Asked.Unsubscribe wish -> subscriptions.end(socket, wish.topic());
            case Asked.Save wish -> socket.save(wish.data());
        }
    }

    /** Whatever it was doing, it watches nothing any more. */
    void left(LiveSocket socket) {
        socket.forget();
        sockets.remove(socket);
        subscriptions.endAll(socket);
    }
}
