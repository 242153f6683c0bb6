import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;

/**
 * Sockets with nothing around them, in the same server as the platform and with its class path, to compare with:
 * PORT SOCKETS BYTES SECONDS. Once so many are connected two threads tell each its half of them a frame of so many bytes
 * without a pause; then it hangs up.
 */
class BareSockets {

    private static final Queue<Session> SESSIONS = new ConcurrentLinkedQueue<>();

    public static final class Bare extends Endpoint {

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            SESSIONS.add(session);
        }
    }

    public static void main(String[] arguments) throws Exception {
        int sockets = Integer.parseInt(arguments[1]);
        var folder = Files.createTempDirectory("bare-sockets").toFile();
        folder.deleteOnExit();
        var tomcat = new Tomcat();
        tomcat.setBaseDir(folder.getPath());
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.getConnector().setProperty("maxConnections", "20000");
        var context = tomcat.addContext("", folder.getPath());
        context.addServletContainerInitializer(new WsSci(), Set.of());
        context.addServletContainerInitializer((classes, servlets) -> {
            try {
                ((ServerContainer) servlets.getAttribute(ServerContainer.class.getName()))
                        .addEndpoint(ServerEndpointConfig.Builder.create(Bare.class, "/live").build());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }, Set.of());
        Tomcat.addServlet(context, "none", new jakarta.servlet.http.HttpServlet() {});
        context.addServletMappingDecoded("/", "none");
        tomcat.start();
        while (SESSIONS.size() < sockets) {
            Thread.sleep(20);
        }
        Thread.sleep(500);
        broadcast(frame(Integer.parseInt(arguments[2])), Integer.parseInt(arguments[3]));
        System.exit(0);
    }

    private static String frame(int bytes) {
        String head = "{\"topic\":\"card:00000000-0000-0000-0000-000000000000\",\"serial\":1,\"html\":\"";
        return head + "x".repeat(Math.max(0, bytes - head.length() - 2)) + "\"}";
    }

    private static void broadcast(String frame, int seconds) throws InterruptedException {
        List<Session> all = new ArrayList<>(SESSIONS);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (var half : List.of(all.subList(0, all.size() / 2), all.subList(all.size() / 2, all.size()))) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    while (System.nanoTime() < end) {
                        for (var session : half) {
                            session.getBasicRemote().sendText(frame);
                        }
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
    }
}
