package pe.minka.nodes;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import pe.minka.http.Visitor;

/** Members who read and write through the proxy with hardly a pause: a node that starts needs the processor too. */
final class Load implements AutoCloseable {

    private static final int READERS = 6;
    private static final int WRITERS = 2;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final AtomicLong answered = new AtomicLong();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(READERS + WRITERS);
    private volatile boolean running = true;

    Load(TwoNodes nodes, Residents residents) {
        List<Runnable> people = new ArrayList<>();
        for (int i = 0; i < READERS + WRITERS; i++) {
            var browser = nodes.atProxy();
            residents.member().signIn(browser);
            people.add(i < READERS ? () -> read(browser) : () -> write(browser));
        }
        people.forEach(threads::execute);
    }

    private void read(Visitor browser) {
        while (running) {
            for (String page : List.of("/inicio", "/ingresar", "/indicadores/ugel", "/regiones/AYA", "/ayuda")) {
                count("GET " + page, 200, () -> browser.get(page));
            }
        }
    }

    private void write(Visitor browser) {
        String token = browser.token("/notificaciones/ajustes");
        while (running) {
            var choice = Map.of("colleagues", "AT_ONCE", "_csrf", token);
            count("POST /notificaciones/ajustes", 302, () -> browser.post("/notificaciones/ajustes", choice));
        }
    }

    private void count(String what, int expected, Supplier<HttpResponse<String>> request) {
        try {
            int status = request.get().statusCode();
            if (status != expected && !(what.endsWith("/ingresar") && status == 302)) {
                failures.add(what + ": " + status);
            }
        } catch (RuntimeException e) {
            failures.add(what + ": " + e);
        }
        answered.incrementAndGet();
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    /** A slow machine takes longer for as many. */
    void goOnUntil(int enough) {
        while (answered.get() < enough && failures.isEmpty()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        running = false;
        threads.close();
    }

    long answered() {
        return answered.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public String toString() {
        return answered + " requests, " + failures.size() + " failed";
    }

    @Override
    public void close() {
        running = false;
        threads.shutdownNow();
    }
}
