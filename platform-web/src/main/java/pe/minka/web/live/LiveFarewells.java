package pe.minka.web.live;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** When this node is told to stop, everybody who watches here is told to go to another. */
@Component
class LiveFarewells implements SmartLifecycle {

    static final int AFTER_THE_PAUSE = Integer.MAX_VALUE - 512;

    private final LiveSockets sockets;
    private volatile boolean running;

    LiveFarewells(LiveSockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        sockets.sendAway();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the pause in which the proxy notices, and before the server lets go. */
    @Override
    public int getPhase() {
        return AFTER_THE_PAUSE;
    }

    /** A context that only rests is not told to stop. */
    @Override
    public boolean isPauseable() {
        return false;
    }
}
