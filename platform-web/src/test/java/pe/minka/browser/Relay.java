package pe.minka.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line between a browser and a node. It can fall silent: what is asked still arrives, no answer comes back, and nobody
 * is told; when it speaks again, whatever was on its way is lost.
 */
final class Relay implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private boolean silent;

    Relay(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    synchronized void hush() {
        silent = true;
    }

    synchronized void speak() {
        silent = false;
        open.forEach(Relay::hangUp);
        notifyAll();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                Thread.startVirtualThread(() -> join(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket near) {
        try (near;
                var far = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(near);
            open.add(far);
            var asking = Thread.startVirtualThread(() -> carry(near, far, false));
            carry(far, near, true);
            asking.join();
            open.remove(near);
            open.remove(far);
        } catch (IOException nodeIsAway) {
            hangUp(near);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        var bytes = new byte[16 * 1024];
        try {
            for (int many = from.getInputStream().read(bytes);
                    many >= 0;
                    many = from.getInputStream().read(bytes)) {
                if (answers) {
                    awaitVoice();
                }
                to.getOutputStream().write(bytes, 0, many);
            }
        } catch (IOException over) {
            hangUp(from);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hangUp(to);
    }

    private synchronized void awaitVoice() throws InterruptedException {
        while (silent) {
            wait();
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        speak();
    }
}
