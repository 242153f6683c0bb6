import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Programs that support practices and look at the ranking, as the rig of recognition needs them:
 *
 *   thrice ADDRESS ACTIONS THREADS              each action three times at once, one of which does not wait for its reply;
 *                                               prints sent and confirmed
 *   steady ADDRESS ACTIONS THREADS RATE STOP    so many a second (0: as fast as possible) until the file STOP is there,
 *                                               each again until it is confirmed unless RATE is 0; prints confirmed, failed, p50, p99, max in ms
 *   arrivals ADDRESS TRIPLES                    each support until the one it is for sees it in the ranking; prints how
 *                                               many, p50, p99, max in ms
 *   watch ADDRESS TOKEN STOP                    reads the ranking without a pause until the file STOP is there; prints who
 *                                               answers whenever that changes, with the moment, and at the end reads,
 *                                               failures, p99 and max in ms
 *   ranking ADDRESS TOKEN QUERY                 prints rank, points and member of everybody on a board
 *
 * An action is a line «token code», a triple «token token-of-the-other code».
 */
class Supporters {

    private static final int PATIENCE = 30_000;
    private static final String RANKINGS = "/api/v1/rankings";

    private final URI base;

    Supporters(URI base) {
        this.base = base;
    }

    public static void main(String[] arguments) throws Exception {
        var all = new Supporters(URI.create(arguments[1]));
        switch (arguments[0]) {
            case "thrice" -> all.thrice(lines(arguments[2]), Integer.parseInt(arguments[3]));
            case "steady" -> all.steady(lines(arguments[2]), Integer.parseInt(arguments[3]),
                    Double.parseDouble(arguments[4]), Path.of(arguments[5]));
            case "arrivals" -> all.arrivals(lines(arguments[2]));
            case "watch" -> all.watch(arguments[2], Path.of(arguments[3]));
            case "ranking" -> all.ranking(arguments[2], arguments[3]);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static List<String[]> lines(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream().map(line -> line.split(" ")).toList();
    }

    record Answer(int status, String content) {}

    /** A connection that is opened anew whenever it was closed. */
    private final class Line implements AutoCloseable {

        private Socket socket;
        private BufferedReader in;

        private void open() throws IOException {
            if (socket == null || socket.isClosed()) {
                socket = new Socket(base.getHost(), base.getPort());
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(PATIENCE);
                in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            }
        }

        Answer ask(String method, String path, String token) throws IOException {
            try {
                open();
                send(method, path, token);
                return answer();
            } catch (IOException | RuntimeException e) {
                close();
                throw e instanceof IOException broken ? broken : new IOException(e);
            }
        }

        private void send(String method, String path, String token) throws IOException {
            String request = method + " " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nAuthorization: Bearer "
                    + token + "\r\nAccept: application/json\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Whoever asked is gone before the answer comes. */
        void askAndLeave(String method, String path, String token) throws IOException, InterruptedException {
            open();
            send(method, path, token);
            Thread.sleep(ThreadLocalRandom.current().nextInt(12));
            socket.setSoLinger(true, 0);
            close();
        }

        private Answer answer() throws IOException {
            String first = in.readLine();
            if (first == null) {
                throw new IOException("closed");
            }
            int length = 0;
            boolean chunked = false;
            boolean goesOn = true;
            for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                String lower = header.toLowerCase(Locale.ROOT);
                length = lower.startsWith("content-length:") ? Integer.parseInt(lower.substring(15).strip()) : length;
                chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
                goesOn &= !lower.equals("connection: close");
            }
            var content = new StringBuilder();
            if (chunked) {
                for (int size = size(); size > 0; size = size()) {
                    read(size, content);
                    in.readLine();
                }
                in.readLine();
            } else {
                read(length, content);
            }
            if (!goesOn) {
                close();
            }
            return new Answer(Integer.parseInt(first.substring(9, 12)),
                    new String(content.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        }

        private int size() throws IOException {
            return Integer.parseInt(in.readLine().split(";")[0].strip(), 16);
        }

        private void read(int size, StringBuilder into) throws IOException {
            char[] some = new char[size];
            for (int from = 0; from < size; ) {
                int count = in.read(some, from, size - from);
                if (count < 0) {
                    throw new IOException("closed");
                }
                from += count;
            }
            into.append(some);
        }

        @Override
        public void close() {
            try {
                if (socket != null) {
                    socket.close();
                }
            } catch (IOException e) {
                // It is closed.
            }
            socket = null;
        }
    }

    private static String support(String code) {
        return "/api/v1/practices/" + code + "/support";
    }

    private void thrice(List<String[]> actions, int threads) throws Exception {
        var confirmed = new AtomicInteger();
        var sent = new AtomicInteger();
        var lines = ThreadLocal.withInitial(Line::new);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (String[] action : actions) {
                var once = new AtomicInteger();
                for (int copy = 0; copy < 3; copy++) {
                    boolean leaves = copy == 1;
                    all.add(pool.submit(() -> {
                        sent.incrementAndGet();
                        if (leaves) {
                            try (var line = new Line()) {
                                line.askAndLeave("PUT", support(action[1]), action[0]);
                            }
                        } else if (confirm(lines.get(), action, new AtomicInteger()) && once.getAndIncrement() == 0) {
                            confirmed.incrementAndGet();
                        }
                        return null;
                    }));
                }
            }
            for (var one : all) {
                one.get();
            }
        }
        System.out.println(sent + " " + confirmed);
    }

    /** Again until it is confirmed, as any program would that is told nothing. */
    private boolean confirm(Line line, String[] action, AtomicInteger failed) throws InterruptedException {
        for (int attempt = 0; attempt < 600; attempt++) {
            try {
                int status = line.ask("PUT", support(action[1]), action[0]).status();
                if (status / 100 == 2) {
                    return true;
                }
            } catch (IOException e) {
                // The same as any other failure.
            }
            failed.incrementAndGet();
            Thread.sleep(50);
        }
        return false;
    }

    private void steady(List<String[]> actions, int threads, double rate, Path stop) throws Exception {
        var next = new AtomicInteger();
        var failed = new AtomicInteger();
        var nanos = new ConcurrentLinkedQueue<Long>();
        long begun = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                all.add(pool.submit(() -> {
                    try (var line = new Line()) {
                        for (int at = next.getAndIncrement(); at < actions.size() && !Files.exists(stop); at = next.getAndIncrement()) {
                            if (rate > 0) {
                                long due = begun + (long) (at / rate * 1e9);
                                while (System.nanoTime() < due && !Files.exists(stop)) {
                                    Thread.sleep(Math.clamp((due - System.nanoTime()) / 1_000_000, 1, 50));
                                }
                            }
                            long asked = System.nanoTime();
                            if (rate > 0 ? confirm(line, actions.get(at), failed) : once(line, actions.get(at), failed)) {
                                nanos.add(System.nanoTime() - asked);
                            }
                        }
                    }
                    return null;
                }));
            }
            for (var one : all) {
                one.get();
            }
        }
        System.out.println(nanos.size() + " " + failed + " " + figures(nanos));
    }

    /** Whoever is stopped while the platform is dead does not ask again. */
    private boolean once(Line line, String[] action, AtomicInteger failed) throws InterruptedException {
        try {
            if (line.ask("PUT", support(action[1]), action[0]).status() / 100 == 2) {
                return true;
            }
        } catch (IOException e) {
            // The same as any other failure.
        }
        failed.incrementAndGet();
        Thread.sleep(20);
        return false;
    }

    private void arrivals(List<String[]> triples) throws Exception {
        var nanos = new ConcurrentLinkedQueue<Long>();
        try (var giving = new Line();
                var reading = new Line()) {
            for (String[] triple : triples) {
                int before = points(reading, triple[1]);
                if (giving.ask("PUT", support(triple[2]), triple[0]).status() / 100 != 2) {
                    throw new IOException("the support of " + triple[2] + " was refused");
                }
                long begun = System.nanoTime();
                while (points(reading, triple[1]) <= before) {
                    if (System.nanoTime() - begun > PATIENCE * 1_000_000L) {
                        throw new IOException("the support of " + triple[2] + " never arrived");
                    }
                    Thread.sleep(2);
                }
                nanos.add(System.nanoTime() - begun);
            }
        }
        System.out.println(nanos.size() + " " + figures(nanos));
    }

    private static int points(Line line, String token) throws IOException {
        String content = line.ask("GET", RANKINGS + "/neighbours", token).content();
        int me = content.indexOf("\"me\":{");
        return me < 0 ? 0 : number(content, "points", me);
    }

    private static int number(String content, String name, int from) {
        int at = content.indexOf("\"" + name + "\":", from) + name.length() + 3;
        int end = at;
        while (Character.isDigit(content.charAt(end))) {
            end++;
        }
        return Integer.parseInt(content.substring(at, end));
    }

    private void watch(String token, Path stop) throws Exception {
        var nanos = new ConcurrentLinkedQueue<Long>();
        int failed = 0;
        String last = "";
        try (var line = new Line()) {
            while (!Files.exists(stop)) {
                long begun = System.nanoTime();
                try {
                    var answer = line.ask("GET", RANKINGS + "?limit=1", token);
                    boolean right = answer.status() == 200;
                    failed += right ? 0 : 1;
                    int at = answer.content().indexOf("\"source\":\"");
                    String source = right ? answer.content().substring(at + 10, answer.content().indexOf('"', at + 10))
                            : "FAILED-" + answer.status();
                    if (!source.equals(last)) {
                        System.out.println(System.currentTimeMillis() + " " + source);
                        last = source;
                    }
                } catch (IOException e) {
                    failed++;
                }
                nanos.add(System.nanoTime() - begun);
                Thread.sleep(2);
            }
        }
        System.out.println("all " + nanos.size() + " " + failed + " " + figures(nanos));
    }

    private void ranking(String token, String board) throws Exception {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        try (var line = new Line()) {
            for (String cursor = ""; cursor != null; ) {
                var answer = line.ask("GET", RANKINGS + "?limit=100&" + board
                        + (cursor.isEmpty() ? "" : "&cursor=" + cursor), token);
                if (answer.status() != 200) {
                    throw new IOException("the ranking answered " + answer.status());
                }
                int end = Math.max(answer.content().indexOf("],\"next\""), answer.content().indexOf("],\"total\""));
                String items = answer.content().substring(0, end);
                for (int at = items.indexOf("{\"rank\":"); at >= 0; at = items.indexOf("{\"rank\":", at + 1)) {
                    int until = items.indexOf("{\"rank\":", at + 1);
                    String item = items.substring(at, until < 0 ? items.length() : until);
                    int member = item.indexOf("\"member\":{\"id\":\"");
                    out.println(number(item, "rank", 0) + " " + number(item, "points", 0) + " "
                            + (member < 0 ? "-" : item.substring(member + 16, member + 52)));
                }
                int next = answer.content().indexOf("],\"next\":\"");
                cursor = next < 0 ? null
                        : answer.content().substring(next + 10, answer.content().indexOf('"', next + 10));
            }
        }
        out.flush();
    }

    /** p50, p99 and the longest, in milliseconds. */
    private static String figures(ConcurrentLinkedQueue<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? "0 0 0"
                : String.format(Locale.ROOT, "%.1f %.1f %.1f", sorted[sorted.length / 2] / 1e6,
                        sorted[(int) (0.99 * (sorted.length - 1))] / 1e6, sorted[sorted.length - 1] / 1e6);
    }
}
