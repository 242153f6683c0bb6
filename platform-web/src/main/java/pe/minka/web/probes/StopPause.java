package pe.minka.web.probes;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A node that is told to stop is not ready from that moment on, but goes on serving until the proxy has noticed. Only
 * then does the server let go, and what is under way is finished.
 */
@Component
class StopPause implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StopPause.class);

    private final ManagementProperties properties;
    private volatile boolean running;

    StopPause(ManagementProperties properties) {
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable callback) {
        long pause = properties.stopPause().toMillis();
        log.info("stopping: no longer ready, serving for {} ms more", pause);
        running = false;
        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS).execute(callback);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything else stops. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** A context that only rests is not told to stop. */
    @Override
    public boolean isPauseable() {
        return false;
    }
}
