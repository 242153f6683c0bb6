package pe.minka.web.live;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import pe.minka.web.json.ApiPath;
import pe.minka.web.security.Pass;
import pe.minka.web.security.Passes;
import pe.minka.web.security.RefusalLog;

/** Lets a member's page or program open a socket. */
@Component
class Handshake {

    /** What is asked here is a line; a longer one is refused by the server, with the code that says so (1009). */
    private static final int LONGEST_MESSAGE = 1024;

    private static final int NO_BYTES = 128;
    private static final String A_WHILE = "60";

    private final Passes passes;
    private final OwnOrigin own;
    private final LiveSockets sockets;
    private final LiveDesk desk;

    Handshake(Passes passes, OwnOrigin own, LiveSockets sockets, LiveDesk desk) {
        this.passes = passes;
        this.own = own;
        this.sockets = sockets;
        this.desk = desk;
    }

    void with(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var pass = passes.of(request);
        if (pass.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!isOurs(request, pass.get())) {
            RefusalLog.tell(request, "a socket for a page elsewhere");
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (sockets.isFull(pass.get().member())) {
            RefusalLog.tell(request, "too many sockets");
            response.setHeader(HttpHeaders.RETRY_AFTER, A_WHILE);
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            upgrade(request, response, pass.get());
        }
    }

    /** A program says nothing of where it comes from, and no page can make a browser show its token. */
    private boolean isOurs(HttpServletRequest request, Pass pass) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null ? pass.isOfProgram() : own.is(origin, request);
    }

    private void upgrade(HttpServletRequest request, HttpServletResponse response, Pass pass)
            throws IOException, ServletException {
        var endpoint = ServerEndpointConfig.Builder.create(LiveEndpoint.class, ApiPath.LIVE)
                .configurator(new OneEndpoint(new LiveEndpoint(desk, pass)))
                .build();
        try {
            container(request).upgradeHttpToWebSocket(request, response, endpoint, Map.of());
        } catch (DeploymentException e) {
            throw new ServletException(e);
        }
    }

    private static ServerContainer container(HttpServletRequest request) {
        var found = request.getServletContext().getAttribute(ServerContainer.class.getName());
        if (!(found instanceof ServerContainer container)) {
            throw new IllegalStateException("this server has no sockets");
        }
        container.setDefaultMaxTextMessageBufferSize(LONGEST_MESSAGE);
        container.setDefaultMaxBinaryMessageBufferSize(NO_BYTES);
        return container;
    }

    /** Frames are small and many: compressing each would cost every socket more memory than all the rest. */
    private static final class OneEndpoint extends ServerEndpointConfig.Configurator {

        private final LiveEndpoint endpoint;

        OneEndpoint(LiveEndpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(endpoint);
        }

        @Override
        public List<Extension> getNegotiatedExtensions(List<Extension> installed, List<Extension> requested) {
            return List.of();
        }
    }
}
