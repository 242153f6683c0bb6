package pe.minka.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page or program that watches by a socket. */
public final class Watcher implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<JsonNode> said = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private volatile @Nullable WebSocket socket;

    /** As a page of the site would, in the browser of whoever signed in. */
    public static Watcher of(int port, Visitor browser) {
        return open(port, browser, "http://localhost:" + port);
    }

    public static Watcher open(int port, Visitor browser, String origin) {
        return open(port, "Cookie", "minka=" + browser.cookie("minka").orElse(""), "Origin", origin);
    }

    /** Fails with {@link Refused} when it is. */
    public static Watcher open(int port, String... headers) {
        var watcher = new Watcher();
        var handshake = CLIENT.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            handshake.header(headers[i], headers[i + 1]);
        }
        try {
            watcher.socket = handshake
                    .buildAsync(URI.create("ws://localhost:" + port + "/live"), watcher)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                throw new Refused(refused.getResponse().statusCode());
            }
            throw e;
        }
        return watcher;
    }

    /** The handshake was answered with this status. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int status;

        Refused(int status) {
            super("refused with " + status);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public void say(String text) {
        var open = socket;
        if (open == null) {
            throw new IllegalStateException("not open");
        }
        open.sendText(text, true).join();
    }

    public void subscribe(Object topic, long since) {
        say("{\"subscribe\":\"" + topic + "\",\"since\":" + since + "}");
    }

    public List<JsonNode> said() {
        return List.copyOf(said);
    }

    public List<JsonNode> frames() {
        return said.stream().filter(node -> node.has("kind")).toList();
    }

    public List<Long> serials() {
        return frames().stream().map(frame -> frame.path("serial").asLong(0)).toList();
    }

    public boolean heard(Predicate<JsonNode> what) {
        return said.stream().anyMatch(what);
    }

    public boolean isClosed() {
        return closed.isDone();
    }

    /** 0 while it is open. */
    public int code() {
        return closed.getNow(0);
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            said.add(JSON.readTree(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        var open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
