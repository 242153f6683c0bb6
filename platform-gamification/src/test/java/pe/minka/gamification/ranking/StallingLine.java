package pe.minka.gamification.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/**
 * A line to a server that can be made to swallow whatever is sent over it, either way, while it takes everything in and
 * refuses nobody. What was swallowed is lost.
 */
final class StallingLine {

    /** What becomes of the connections there were once it lets through again; new ones work. */
    enum Healing {
        GO_ON,
        STAY_DEAD
    }

    private static final int AT_ONCE = 16 * 1024;
    private static final int WAITING = 128;

    private final int server;
    private final ServerSocket door;
    private volatile boolean stalling;
    private volatile Healing healing = Healing.GO_ON;

    StallingLine(int server) {
        this.server = server;
        try {
            door = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("stalling-line").start(this::letIn);
    }

    static StallingLine to(Object url) {
        return new StallingLine(URI.create(url.toString()).getPort());
    }

    String url() {
        return "redis://127.0.0.1:" + door.getLocalPort();
    }

    void stall(Healing then) {
        healing = then;
        stalling = true;
    }

    void heal() {
        stalling = false;
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                // Whoever came has gone again, or nobody is there to talk to.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        try {
            var end = new Socket(InetAddress.getLoopbackAddress(), server);
            var call = new Call(caller, end);
            caller.setTcpNoDelay(true);
            end.setTcpNoDelay(true);
            Thread.ofPlatform().daemon().start(() -> call.carry(caller, end));
            Thread.ofPlatform().daemon().start(() -> call.carry(end, caller));
        } catch (IOException e) {
            caller.close();
            throw e;
        }
    }

    /** One connection; where one side hangs up the other is hung up too. */
    private final class Call {

        private final Socket caller;
        private final Socket end;
        private volatile boolean dead;

        Call(Socket caller, Socket end) {
            this.caller = caller;
            this.end = end;
            this.dead = stalling && healing == Healing.STAY_DEAD;
        }

        void carry(Socket from, Socket to) {
            try (caller;
                    end) {
                carry(from.getInputStream(), to.getOutputStream());
            } catch (IOException e) {
                // It was hung up.
            }
        }

        private void carry(InputStream from, OutputStream to) throws IOException {
            byte[] some = new byte[AT_ONCE];
            for (int count = from.read(some); count >= 0; count = from.read(some)) {
                if (stalling && healing == Healing.STAY_DEAD) {
                    dead = true;
                }
                if (!stalling && !dead) {
                    to.write(some, 0, count);
                }
            }
        }
    }
}
