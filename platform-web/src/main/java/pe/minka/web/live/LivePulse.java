package pe.minka.web.live;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts what goes on all the time: hearing the other nodes, looking into the log, and looking after the sockets. */
@Component
class LivePulse implements SmartLifecycle {

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration PRESENCE = Duration.ofSeconds(5);
    private static final int LOOK_UP_EVERY = 5;

    private final Rooms rooms;
    private final Wire wire;
    private final Guard guard;
    private final Heartbeats heartbeats;
    private final Presence presence;
    private final LiveThreads threads;
    private int second;
    private volatile boolean running;

    LivePulse(Rooms rooms, Wire wire, Guard guard, Heartbeats heartbeats, Presence presence, LiveThreads threads) {
        this.rooms = rooms;
        this.wire = wire;
        this.guard = guard;
        this.heartbeats = heartbeats;
        this.presence = presence;
        this.threads = threads;
    }

    @Override
    public void start() {
        running = true;
        wire.listen(this::hear, () -> threads.execute(rooms::lookUpAll));
        threads.execute(() -> wire.check(presence.here()));
        every(SECOND, () -> wire.check(presence.here()));
        every(HALF_A_SECOND, guard::look);
        every(SECOND, this::lookUp);
        every(SECOND, heartbeats::beat);
        every(PRESENCE, presence::tell);
    }

    private void every(Duration pace, Runnable task) {
        threads.every(pace, () -> {
            if (running) {
                task.run();
            }
        });
    }

    private void hear(String node, News news) {
        switch (news) {
            case News.Happened happened -> rooms.hear(happened.event());
            case News.Changed changed -> threads.execute(() -> guard.look(changed.member()));
            case News.Present present -> presence.hear(node, present);
        }
    }

    /** All the time while the nodes do not hear each other, and now and then in any case. */
    private void lookUp() {
        second = (second + 1) % LOOK_UP_EVERY;
        if (second == 0 || wire.isAway()) {
            rooms.lookUpAll();
        }
    }

    @Override
    public void stop() {
        running = false;
        wire.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Whoever watches has been sent away by then, and Redis is still there. */
    @Override
    public int getPhase() {
        return LiveFarewells.AFTER_THE_PAUSE - 1;
    }

    /** A context that only rests is not told to stop. */
    @Override
    public boolean isPauseable() {
        return false;
    }
}
