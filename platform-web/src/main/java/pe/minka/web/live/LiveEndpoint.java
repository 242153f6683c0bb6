package pe.minka.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;
import pe.minka.web.security.Pass;

/** One socket from its beginning to its end. */
final class LiveEndpoint extends Endpoint {

    private final LiveDesk desk;
    private final Pass pass;
    private @Nullable LiveSocket socket;

    LiveEndpoint(LiveDesk desk, Pass pass) {
        this.desk = desk;
        this.pass = pass;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        var opened = desk.open(new SocketLine(session), pass);
        socket = opened;
        var pace = desk.pace();
        session.addMessageHandler(String.class, text -> desk.asked(opened, pace, text));
        session.addMessageHandler(PongMessage.class, pong -> opened.isThere());
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        var closed = socket;
        if (closed != null) {
            desk.left(closed);
        }
    }

    /** A line that breaks is closed by the server, which is told above. */
    @Override
    public void onError(Session session, Throwable failure) {}
}
