import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * So many readers who ask for pages without a pause, each on a connection of its own; prints one line of figures:
 * requests a second, p50, p95 and p99 in milliseconds, bytes of the largest answer, failures. Arguments: the address of
 * the platform, a file with paths, readers, seconds. As much again as a third of that comes before and does not count.
 * With «once» in place of the seconds each path is asked for once, in its order; the first twentieth does not count. With
 * a file of tokens as well each reader is the program of somebody else, or somebody who is signed in, where a line is the
 * cookies of a session.
 */
class Readers {

    private static final int STATUS_AT = 9;

    private final URI base;
    private final List<String> paths;
    private final List<String> tokens;
    private final boolean once;
    private final long until;
    private final AtomicInteger next = new AtomicInteger();
    private volatile long warmUntil;

    Readers(URI base, List<String> paths, List<String> tokens, String howLong) {
        this.base = base;
        this.paths = paths;
        this.tokens = tokens;
        this.once = howLong.equals("once");
        long seconds = once ? TimeUnit.DAYS.toSeconds(1) : Integer.parseInt(howLong);
        this.warmUntil = System.nanoTime() + Math.max(2, seconds / 3) * 1_000_000_000L;
        this.until = warmUntil + seconds * 1_000_000_000L;
    }

    /** Null when there is nothing left to ask for. */
    private String path(Random random) {
        if (!once) {
            return System.nanoTime() < until ? paths.get(random.nextInt(paths.size())) : null;
        }
        int at = next.getAndIncrement();
        if (at == paths.size() / 20) {
            warmUntil = System.nanoTime();
        }
        return at < paths.size() ? paths.get(at) : null;
    }

    record Read(long[] nanos, int failures, int largest) {}

    record Answer(int status, int length, boolean goesOn) {}

    public static void main(String[] arguments) throws Exception {
        int readers = Integer.parseInt(arguments[2]);
        List<String> tokens = arguments.length > 4 ? Files.readAllLines(Path.of(arguments[4])) : List.of();
        var rig = new Readers(URI.create(arguments[0]), Files.readAllLines(Path.of(arguments[1])), tokens, arguments[3]);
        try (var threads = Executors.newFixedThreadPool(readers)) {
            List<Future<Read>> all = IntStream.range(0, readers)
                    .mapToObj(number -> threads.submit(() -> rig.read(number)))
                    .toList();
            long[] nanos = new long[0];
            int failures = 0;
            int largest = 0;
            for (var one : all) {
                var read = one.get();
                int from = nanos.length;
                nanos = Arrays.copyOf(nanos, from + read.nanos.length);
                System.arraycopy(read.nanos, 0, nanos, from, read.nanos.length);
                failures += read.failures;
                largest = Math.max(largest, read.largest);
            }
            double seconds = (System.nanoTime() - rig.warmUntil) / 1e9;
            Arrays.sort(nanos);
            System.out.printf(Locale.ROOT, "%.0f %.1f %.1f %.1f %d %d%n", nanos.length / seconds, at(nanos, 0.5),
                    at(nanos, 0.95), at(nanos, 0.99), largest, failures);
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static String shown(String proof) {
        if (proof.isEmpty()) {
            return "Accept: text/html";
        }
        return proof.contains("=")
                ? "Accept: text/html\r\nCookie: " + proof
                : "Accept: application/json\r\nAuthorization: Bearer " + proof;
    }

    /** The server ends a connection after so many answers, as with any browser; then there is another one. */
    private Read read(int number) throws IOException {
        var random = new Random(number);
        String shown = shown(tokens.isEmpty() ? "" : tokens.get(number % tokens.size()));
        long[] nanos = new long[1 << 10];
        int count = 0;
        int failures = 0;
        int largest = 0;
        for (String path = path(random); path != null; ) {
            try (var socket = new Socket(base.getHost(), base.getPort())) {
                socket.setTcpNoDelay(true);
                var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                boolean goesOn = true;
                while (goesOn && path != null) {
                    long begun = System.nanoTime();
                    var answer = ask(path, shown, in, socket.getOutputStream());
                    long took = System.nanoTime() - begun;
                    goesOn = answer.goesOn;
                    path = path(random);
                    if (begun < warmUntil) {
                        continue;
                    }
                    if (count == nanos.length) {
                        nanos = Arrays.copyOf(nanos, count * 2);
                    }
                    nanos[count++] = took;
                    failures += answer.status == 200 ? 0 : 1;
                    largest = Math.max(largest, answer.length);
                }
            }
        }
        return new Read(Arrays.copyOf(nanos, count), failures, largest);
    }

    private Answer ask(String path, String shown, InputStream in, OutputStream out) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\n" + shown + "\r\nAccept-Encoding: gzip\r\n\r\n";
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        int status = Integer.parseInt(line(in).substring(STATUS_AT, STATUS_AT + 3));
        int length = 0;
        boolean chunked = false;
        boolean goesOn = true;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            goesOn &= !lower.equals("connection: close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        return new Answer(status, chunked ? chunks(in) : skip(in, length), goesOn);
    }

    private static int chunks(InputStream in) throws IOException {
        int all = 0;
        while (true) {
            int length = Integer.parseInt(line(in).split(";")[0].strip(), 16);
            all += skip(in, length);
            line(in);
            if (length == 0) {
                return all;
            }
        }
    }

    private static int skip(InputStream in, int length) throws IOException {
        in.skipNBytes(length);
        return length;
    }

    private static String line(InputStream in) throws IOException {
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
}
