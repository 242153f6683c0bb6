import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Those who watch boards of walls and those who write on them, for measure-walls.sh and measure-nodes.sh: as name=value,
 *
 *   address=URL tokens=FILE boards=FILE   where, a token a line, the id of a card a line
 *   [watch=URL]                           where they watch, if not where the others write
 *   sockets=N [stalled=N]                 how many watch, shared out among the boards; so many of them read nothing
 *   posters=N [pause=MS] seconds=S warm=S how many write at once, one post every so many milliseconds or without a pause
 *   [back=yes] [storm=S]                  whose socket ends comes back with the last serial they know, and whose request
 *                                         ends sends it again with the same key; after so many seconds all are cut at once
 *   [until=FILE] [posts=N [cuts=N]]       writes until this file is there or so much is confirmed, not for so many seconds;
 *                                         meanwhile that many times somebody's socket is cut, at random
 *   [hold=FILE]                           stays until this file is there, when nobody writes
 *   [bare=FRAMES]                         sockets of BareSockets.java, which tells so many times what it tells
 *
 * Everybody has a token, ten sockets at most share one. All sockets are read by one thread with a selector, because this
 * shares the machine with what is measured. It prints one line of name=value.
 */
class WallAudience {

    private static final byte[] SERIAL = "\"serial\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SUBSCRIBED = "\"subscribed\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MARK = "Ensayo ".getBytes(StandardCharsets.US_ASCII);
    private static final int MARK_DIGITS = 7;
    private static final int MOST_POSTS = 2_000_000;
    private static final int BUCKETS = 3_000_000;
    private static final long BUCKET_NANOS = 10_000;
    private static final int OPENERS = 4;
    private static final int TINY = 4 * 1024;
    private static final String WORDS = " En mi institución empezamos por conversar con las familias en la lengua de la"
            + " comunidad, y después ordenamos entre todas las docentes lo que se podía hacer en dos semanas. Sirvió que"
            + " cada una contara qué le había funcionado antes. Lo que más costó fue el tiempo, y lo resolvimos juntando"
            + " dos reuniones en una.";

    private final Map<String, String> options;
    private final URI base;
    private final URI watched;
    private final List<String> tokens;
    private final List<String> boards;
    private final Selector selector = Selector.open();
    private final long[] sentAt = new long[MOST_POSTS];
    private final AtomicInteger posts = new AtomicInteger();
    private final AtomicInteger confirmed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final int[] latencies = new int[BUCKETS];
    private final int[] answers = new int[BUCKETS];
    private final List<Watcher> watchers = new ArrayList<>();
    private final List<SocketChannel> silent = new ArrayList<>();
    private final Map<String, long[]> sentBySerial = new HashMap<>();

    private volatile int subscribed;
    private volatile boolean counting;
    private volatile boolean over;
    private volatile long frames;
    private volatile int cut;
    private volatile long firstFrame;
    private volatile long lastFrame;
    private volatile long firstCut;
    private volatile long lastBack;
    private volatile int snapshots;
    private volatile int cuts;
    private volatile long longest;
    private long counted;
    private long disorder;
    private int largest;

    private WallAudience(Map<String, String> options) throws IOException {
        this.options = options;
        this.base = URI.create(options.get("address"));
        this.watched = URI.create(options.getOrDefault("watch", options.get("address")));
        this.tokens = options.containsKey("tokens") ? Files.readAllLines(Path.of(options.get("tokens"))) : List.of("");
        this.boards = options.containsKey("boards") ? Files.readAllLines(Path.of(options.get("boards"))) : List.of("");
        boards.forEach(board -> sentBySerial.put(board, new long[MOST_POSTS]));
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (String argument : arguments) {
            options.put(argument.substring(0, argument.indexOf('=')), argument.substring(argument.indexOf('=') + 1));
        }
        new WallAudience(options).run();
    }

    private int number(String name) {
        return Integer.parseInt(options.getOrDefault(name, "0"));
    }

    private boolean isBare() {
        return options.containsKey("bare");
    }

    private void run() throws Exception {
        int sockets = number("sockets");
        long begun = System.nanoTime();
        open(sockets);
        var reader = Thread.ofPlatform().daemon().start(this::listen);
        double opened = seconds(begun);
        if (isBare()) {
            awaitEnd();
            double took = (lastFrame - firstFrame) / 1e9;
            System.out.printf(Locale.ROOT, "frames=%d rate=%.0f bytes=%d refused=%d%n", frames, frames / took, largest,
                    refused.get());
            return;
        }
        await(() -> subscribed + cut >= watchers.size(), 120);
        double caughtUp = seconds(begun);
        double length = 0;
        int before = 0;
        long framesBefore = 0;
        long framesAfter = 0;
        if (number("posters") > 0) {
            var writers = begin(number("posters"));
            Thread.sleep(number("warm") * 1_000L);
            counting = true;
            begun = System.nanoTime();
            before = confirmed.get();
            framesBefore = frames;
            if (options.containsKey("storm")) {
                Thread.sleep(number("storm") * 1_000L);
                firstCut = System.nanoTime();
                for (var watcher : watchers) {
                    watcher.channel.shutdownInput();
                    watcher.channel.shutdownOutput();
                }
            }
            goOn();
            length = seconds(begun);
            before = confirmed.get() - before;
            framesAfter = frames - framesBefore;
            over = true;
            for (var writer : writers) {
                writer.join();
            }
        } else if (options.containsKey("hold")) {
            System.out.printf(Locale.ROOT, "open=%d subscribed=%d refused=%d seconds=%.1f%n", watchers.size(), subscribed,
                    refused.get(), opened);
            System.out.flush();
            while (!Files.exists(Path.of(options.get("hold")))) {
                Thread.sleep(50);
            }
        }
        await(() -> behind() == 0 && watchers.stream().allMatch(watcher -> watcher.here || watcher.gone), 60);
        counting = false;
        System.out.printf(Locale.ROOT,
                "sockets=%d refused=%d subscribed=%d opened=%.1f posts=%d failed=%d posted=%.1f answered50=%.1f"
                        + " answered99=%.1f frames=%d rate=%.0f bytes=%d p50=%.1f p95=%.1f p99=%.1f max=%.1f behind=%d"
                        + " disorder=%d cut=%d ready=%.1f confirmed=%d away=%d back=%.1f snapshots=%d retries=%d"
                        + " repeated=%d longest=%.1f heard=%d%n",
                watchers.size(), refused.get(), subscribed, opened, before, failed.get(),
                length > 0 ? before / length : 0, at(answers, 0.5), at(answers, 0.99), counted,
                length > 0 ? framesAfter / length : 0, largest, at(latencies, 0.5), at(latencies, 0.95),
                at(latencies, 0.99), at(latencies, 1), behind(), disorder, cut, caughtUp,
                confirmed.get(), watchers.stream().filter(watcher -> !watcher.here).count(),
                firstCut == 0 ? 0 : (lastBack - firstCut) / 1e9, snapshots, retries.get(), repeated.get(),
                longest / 1e9, frames);
        reader.interrupt();
    }

    private void goOn() throws Exception {
        if (options.containsKey("posts")) {
            int enough = number("posts");
            while (confirmed.get() < enough) {
                Thread.sleep(5);
                while (cuts < number("cuts") && cuts * (long) enough < confirmed.get() * (long) number("cuts")) {
                    cutOne();
                }
            }
        } else if (options.containsKey("until")) {
            while (!Files.exists(Path.of(options.get("until")))) {
                Thread.sleep(50);
            }
        } else {
            Thread.sleep((number("seconds") - number("storm")) * 1_000L);
        }
    }

    private void cutOne() throws IOException {
        cuts++;
        var watcher = watchers.get(ThreadLocalRandom.current().nextInt(watchers.size()));
        if (watcher.here) {
            watcher.channel.shutdownInput();
            watcher.channel.shutdownOutput();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition, int seconds) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!condition.holds() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    /** The other side hangs up when it has told everything. */
    private void awaitEnd() throws InterruptedException {
        await(() -> cut == watchers.size(), 120);
    }

    private int behind() {
        Map<String, Long> last = new HashMap<>();
        watchers.forEach(watcher -> last.merge(watcher.board, watcher.last, Math::max));
        return (int) watchers.stream().filter(watcher -> !watcher.gone && watcher.last < last.get(watcher.board)).count();
    }

    private static double at(int[] buckets, double share) {
        long all = 0;
        for (int bucket : buckets) {
            all += bucket;
        }
        long wanted = Math.max(1, (long) Math.ceil(all * share));
        long seen = 0;
        for (int i = 0; i < buckets.length; i++) {
            seen += buckets[i];
            if (seen >= wanted) {
                return i * BUCKET_NANOS / 1e6;
            }
        }
        return 0;
    }

    // Those who watch

    private static final class Watcher {

        private final int number;
        private final String board;
        private final ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
        private volatile SocketChannel channel;
        private volatile long last = -1;
        private volatile boolean here;
        private volatile boolean gone;
        private volatile long leftAt;

        Watcher(int number, String board) {
            this.number = number;
            this.board = board;
        }
    }

    private void open(int sockets) throws InterruptedException {
        var next = new AtomicInteger();
        List<Thread> openers = new ArrayList<>();
        for (int i = 0; i < OPENERS; i++) {
            openers.add(Thread.ofPlatform().start(() -> {
                for (int number = next.getAndIncrement(); number < sockets; number = next.getAndIncrement()) {
                    try {
                        open(new Watcher(number, boards.get(number % boards.size())), number < number("stalled"));
                    } catch (IOException e) {
                        if (refused.incrementAndGet() < 3) {
                            System.err.println(e);
                        }
                    }
                }
            }));
        }
        for (var opener : openers) {
            opener.join();
        }
    }

    private void open(Watcher watcher, boolean stalls) throws IOException {
        var channel = SocketChannel.open();
        try {
            connect(channel, watcher, stalls);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        synchronized (watchers) {
            if (stalls) {
                silent.add(channel);
                return;
            }
            if (watcher.channel == null) {
                watchers.add(watcher);
            }
        }
        watcher.channel = channel;
        watcher.buffer.clear();
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, watcher);
    }

    private void connect(SocketChannel channel, Watcher watcher, boolean stalls) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        if (stalls) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, TINY);
        }
        channel.connect(new InetSocketAddress(watched.getHost(), watched.getPort()));
        String token = tokens.get(watcher.number % tokens.size());
        write(channel, ("GET /live HTTP/1.1\r\nHost: " + watched.getAuthority() + "\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + (isBare() ? "" : "Authorization: Bearer " + token + "\r\n") + "\r\n").getBytes(StandardCharsets.US_ASCII));
        String answer = head(channel);
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new IOException(answer.lines().findFirst().orElse("closed"));
        }
        if (!isBare()) {
            String since = watcher.last < 0 ? "" : ",\"since\":" + watcher.last;
            String wish = "{\"subscribe\":\"card:" + watcher.board + "\"" + since + "}";
            write(channel, masked(1, wish.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /** Not all at the same moment, as pages do, and again until it works. */
    private void comeBack(Watcher watcher) {
        Thread.ofVirtual().start(() -> {
            for (boolean away = true; away && !watcher.gone; ) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(4_000_000_000L));
                try {
                    open(watcher, false);
                    away = false;
                } catch (IOException e) {
                    retries.incrementAndGet();
                }
            }
        });
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
    private static byte[] masked(int kind, byte[] text) {
        var frame = ByteBuffer.allocate(text.length + 6);
        frame.put((byte) (0x80 | kind)).put((byte) (0x80 | text.length)).putInt(0).put(text);
        return frame.array();
    }

    private static void write(SocketChannel channel, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private void listen() {
        try {
            while (true) {
                selector.select(key -> read(key, (SocketChannel) key.channel(), (Watcher) key.attachment()), 100);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(SelectionKey key, SocketChannel channel, Watcher watcher) {
        try {
            if (channel.read(watcher.buffer) < 0) {
                leave(key, channel, watcher);
                return;
            }
            watcher.buffer.flip();
            while (takeFrame(channel, watcher)) {
                // as many as there are
            }
            watcher.buffer.compact();
        } catch (IOException e) {
            leave(key, channel, watcher);
        }
    }

    private void leave(SelectionKey key, SocketChannel channel, Watcher watcher) {
        key.cancel();
        watcher.here = false;
        watcher.leftAt = System.nanoTime();
        cut++;
        firstCut = firstCut == 0 ? System.nanoTime() : firstCut;
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (options.containsKey("back")) {
            comeBack(watcher);
        } else {
            watcher.gone = true;
        }
    }

    private boolean takeFrame(SocketChannel channel, Watcher watcher) throws IOException {
        var buffer = watcher.buffer;
        if (buffer.remaining() < 2) {
            return false;
        }
        int start = buffer.position();
        int length = buffer.get(start + 1) & 0x7f;
        int head = 2;
        if (length == 126) {
            if (buffer.remaining() < 4) {
                return false;
            }
            length = buffer.getShort(start + 2) & 0xffff;
            head = 4;
        }
        if (buffer.remaining() < head + length) {
            return false;
        }
        int kind = buffer.get(start) & 0x0f;
        buffer.position(start + head + length);
        if (kind == 1) {
            hear(watcher, buffer.array(), start + head, length);
        } else if (kind == 9) {
            write(channel, masked(10, new byte[0]));
        }
        return true;
    }

    private void hear(Watcher watcher, byte[] bytes, int from, int length) {
        byte first = bytes[from + 2];
        if (first == 's') {
            int at = find(bytes, from, length, SERIAL);
            watcher.last = Math.max(watcher.last, digits(bytes, at, from + length));
            if (find(bytes, from, length, SUBSCRIBED) >= 0) {
                subscribed++;
                watcher.here = true;
                lastBack = System.nanoTime();
                if (watcher.leftAt != 0) {
                    longest = Math.max(longest, lastBack - watcher.leftAt);
                    watcher.leftAt = 0;
                }
            } else {
                snapshots++;
            }
        } else if (first == 't' && bytes[from + 3] == 'o') {
            happened(watcher, bytes, from, length);
        }
    }

    private void happened(Watcher watcher, byte[] bytes, int from, int length) {
        long now = System.nanoTime();
        frames++;
        if (firstFrame == 0) {
            firstFrame = now;
        }
        lastFrame = now;
        int serial = (int) digits(bytes, find(bytes, from, length, SERIAL), from + length);
        if (isBare()) {
            largest = Math.max(largest, length);
            return;
        }
        if (serial != watcher.last + 1) {
            disorder++;
        }
        watcher.last = serial;
        long[] sent = sentBySerial.get(watcher.board);
        if (sent[serial] == 0) {
            int mark = find(bytes, from, length, MARK);
            sent[serial] = mark < 0 ? -1 : sentAt[(int) digits(bytes, mark, mark + MARK_DIGITS)];
            largest = Math.max(largest, length);
        }
        if (counting && sent[serial] > 0) {
            counted++;
            count(latencies, now - sent[serial]);
        }
    }

    private static void count(int[] buckets, long nanos) {
        buckets[(int) Math.clamp(nanos / BUCKET_NANOS, 0, BUCKETS - 1)]++;
    }

    /** Where what was sought ends. */
    private static int find(byte[] bytes, int from, int length, byte[] sought) {
        for (int i = from; i <= from + length - sought.length; i++) {
            if (bytes[i] == sought[0] && Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                return i + sought.length;
            }
        }
        return -1;
    }

    private static long digits(byte[] bytes, int from, int end) {
        long number = 0;
        for (int i = from; i >= 0 && i < end && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    // Those who write

    private List<Thread> begin(int posters) {
        List<Thread> writers = new ArrayList<>();
        long pause = number("pause") * 1_000_000L * posters;
        for (int i = 0; i < posters; i++) {
            String board = boards.get(i % boards.size());
            writers.add(Thread.ofPlatform().start(() -> write(board, pause)));
        }
        return writers;
    }

    private void write(String board, long pause) {
        try (var line = new Line()) {
            long due = System.nanoTime();
            while (!over) {
                int number = posts.getAndIncrement();
                byte[] request = request(board, number);
                long begun = System.nanoTime();
                sentAt[number] = begun;
                int status = ask(line, request);
                if (status == 201) {
                    confirmed.incrementAndGet();
                } else if (failed.incrementAndGet() < 3) {
                    System.err.println(status);
                }
                if (counting) {
                    synchronized (answers) {
                        count(answers, System.nanoTime() - begun);
                    }
                }
                due += pause;
                while (pause > 0 && due > System.nanoTime() && !over) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
            }
        } catch (IOException e) {
            failed.incrementAndGet();
            System.err.println(e);
        }
    }

    private int ask(Line line, byte[] request) throws IOException {
        while (true) {
            try {
                int status = line.ask(request);
                if (status < 500 || !options.containsKey("back")) {
                    return status;
                }
            } catch (IOException e) {
                line.close();
                if (!options.containsKey("back")) {
                    throw e;
                }
            }
            repeated.incrementAndGet();
            LockSupport.parkNanos(200_000_000L);
        }
    }

    /** Each by another member: what somebody is recognised for falls with how much of it there is. */
    private byte[] request(String board, int number) {
        byte[] content = ("{\"text\":\"Ensayo %0" + MARK_DIGITS + "d.%s\",\"section\":\"PROPOSAL\"}")
                .formatted(number, WORDS).getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST /api/v1/cards/" + board + "/contributions HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nAuthorization: Bearer " + tokens.get(number % tokens.size()) + "\r\nIdempotency-Key: "
                + UUID.randomUUID() + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: "
                + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        return all;
    }

    /** The server ends a connection after so many answers, as with any browser; then there is another one. */
    private final class Line implements AutoCloseable {

        private Socket socket;
        private InputStream in;

        int ask(byte[] request) throws IOException {
            if (socket == null) {
                socket = new Socket(base.getHost(), base.getPort());
                socket.setTcpNoDelay(true);
                in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
            }
            socket.getOutputStream().write(request);
            return answer();
        }

        private int answer() throws IOException {
            int status = Integer.parseInt(line().substring(9, 12));
            int length = 0;
            boolean chunked = false;
            boolean goesOn = true;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                }
                chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
                goesOn &= !lower.equals("connection: close");
            }
            in.skipNBytes(length);
            while (chunked) {
                int part = Integer.parseInt(line().split(";")[0].strip(), 16);
                in.skipNBytes(part);
                line();
                chunked = part > 0;
            }
            if (!goesOn) {
                close();
            }
            return status;
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the connection was closed");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            if (socket != null) {
                socket.close();
                socket = null;
            }
        }
    }
}
