package pe.minka.web.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;

/** Many who watch, on one thread that costs as little as possible: it shares the machine with what is measured. */
final class Audience implements AutoCloseable {

    private static final byte[] SERIAL = "\"serial\":".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 16 * 1024;
    private static final int MICROS = 20_000_000;

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final LongUnaryOperator sentAt;
    private final int[] micros = new int[MICROS / 10];
    private final Thread thread;
    private final AtomicLong frames = new AtomicLong();
    private volatile boolean stopped;

    /** The moment at which what has a serial was sent, in nanoseconds. */
    Audience(LongUnaryOperator sentAt) throws IOException {
        this.sentAt = sentAt;
        this.thread = Thread.ofPlatform().daemon().unstarted(this::listen);
    }

    void join(int port, String path, String headers, String message) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress("localhost", port));
        write(
                channel,
                ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        String answer = head(channel);
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new IOException(answer);
        }
        if (!message.isEmpty()) {
            write(channel, masked(message));
        }
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(BUFFER));
        channels.add(channel);
    }

    private static String head(SocketChannel channel) throws IOException {
        var answer = new StringBuilder();
        var one = ByteBuffer.allocate(1);
        while (answer.indexOf("\r\n\r\n") < 0) {
            one.clear();
            if (channel.read(one) < 0) {
                break;
            }
            answer.append((char) one.get(0));
        }
        return answer.toString();
    }

    /** With a mask of zeros, which changes nothing. */
    private static byte[] masked(String message) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        var frame = ByteBuffer.allocate(text.length + 6);
        frame.put((byte) 0x81).put((byte) (0x80 | text.length)).putInt(0).put(text);
        return frame.array();
    }

    private static void write(SocketChannel channel, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    void start() {
        thread.start();
    }

    private void listen() {
        try {
            while (!stopped) {
                selector.select(key -> read((SocketChannel) key.channel(), (ByteBuffer) key.attachment()), 100);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(SocketChannel channel, ByteBuffer buffer) {
        try {
            if (channel.read(buffer) < 0) {
                channel.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        buffer.flip();
        while (takeFrame(buffer)) {
            // as many as there are
        }
        buffer.compact();
    }

    private boolean takeFrame(ByteBuffer buffer) {
        if (buffer.remaining() < 4) {
            return false;
        }
        int start = buffer.position();
        int length = buffer.get(start + 1) & 0x7f;
        int head = 2;
        if (length == 126) {
            length = buffer.getShort(start + 2) & 0xffff;
            head = 4;
        }
        if (buffer.remaining() < head + length) {
            return false;
        }
        if ((buffer.get(start) & 0x0f) == 1) {
            count(buffer.array(), buffer.arrayOffset() + start + head, length);
        }
        buffer.position(start + head + length);
        return true;
    }

    private void count(byte[] bytes, int from, int length) {
        if (length < 12 || bytes[from + 2] != 't') {
            return;
        }
        int at = -1;
        for (int i = from; i < from + length - SERIAL.length && at < 0; i++) {
            if (Arrays.equals(bytes, i, i + SERIAL.length, SERIAL, 0, SERIAL.length)) {
                at = i + SERIAL.length;
            }
        }
        long serial = 0;
        for (int i = at; i >= 0 && i < from + length && Character.isDigit(bytes[i]); i++) {
            serial = serial * 10 + bytes[i] - '0';
        }
        long nanos = System.nanoTime() - sentAt.applyAsLong(serial);
        micros[Math.clamp(nanos / 10_000, 0, micros.length - 1)]++;
        frames.incrementAndGet();
    }

    long frames() {
        return frames.get();
    }

    void forget() {
        Arrays.fill(micros, 0);
        frames.set(0);
    }

    /** In milliseconds. */
    double percentile(double part) {
        long wanted = (long) Math.ceil(frames.get() * part);
        long seen = 0;
        for (int i = 0; i < micros.length; i++) {
            seen += micros[i];
            if (seen >= wanted) {
                return i / 100.0;
            }
        }
        return Double.NaN;
    }

    @Override
    public void close() throws IOException {
        stopped = true;
        for (var channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
