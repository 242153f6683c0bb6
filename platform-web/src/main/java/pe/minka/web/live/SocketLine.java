package pe.minka.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.tomcat.websocket.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A socket of Tomcat. */
final class SocketLine implements Line {

    private static final Logger log = LoggerFactory.getLogger(SocketLine.class);

    /** Whoever takes nothing for so long is cut off. */
    private static final long PATIENCE_MILLIS = 3_000;

    private final Session session;

    SocketLine(Session session) {
        this.session = session;
        session.getUserProperties().put(Constants.BLOCKING_SEND_TIMEOUT_PROPERTY, PATIENCE_MILLIS);
    }

    @Override
    public void send(String text) throws IOException {
        session.getBasicRemote().sendText(text);
    }

    @Override
    public void ping() throws IOException {
        session.getBasicRemote().sendPing(ByteBuffer.allocate(0));
    }

    @Override
    public void hangUp(Farewell why) {
        try {
            session.close(new CloseReason(CloseCodes.getCloseCode(why.code()), ""));
        } catch (IOException gone) {
            log.debug("nobody to say goodbye to: {}", gone.getMessage());
        }
    }
}
