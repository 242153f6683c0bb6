package pe.minka.command.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The disk, the mail server, Redis and the address people enter by. */
@Component
@Order(5)
class NeighboursExamination implements Examination {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long LITTLE_SPACE = 1_000_000_000;
    private static final long NO_SPACE = 200_000_000;
    private static final long MEGABYTE = 1_000_000;

    private final Environment environment;

    NeighboursExamination(Environment environment) {
        this.environment = environment;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(disk());
        findings.add(mail());
        findings.add(new RedisExamination(text("spring.data.redis.url"), PATIENCE).finding());
        findings.addAll(new SiteExamination(text("minka.base-url"), PATIENCE).findings());
        return findings;
    }

    private Finding disk() {
        String folder = text("minka.files.folder");
        if (folder.isEmpty() || text("minka.files.store").equals("s3")) {
            return Finding.good("disk.none");
        }
        Path there = Path.of(folder).toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            long free = Files.getFileStore(there).getUsableSpace();
            if (!Files.isWritable(there) || free < NO_SPACE) {
                return Finding.bad("disk", folder, free / MEGABYTE);
            }
            return free < LITTLE_SPACE
                    ? Finding.warning("disk", folder, free / MEGABYTE)
                    : Finding.good("disk", folder, free / MEGABYTE);
        } catch (IOException e) {
            return Finding.bad("disk", folder, 0);
        }
    }

    private Finding mail() {
        String host = text("minka.mail.host");
        if (host.equals("ninguno")) {
            return Finding.warning("mail.none");
        }
        int port = environment.getProperty("minka.mail.port", Integer.class, 587);
        return Finding.of(!host.isEmpty() && greets(host, port), "mail", host, Integer.toString(port));
    }

    /** A server that wants TLS from the first byte says nothing before; that it is there is enough. */
    private boolean greets(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
            if (text("minka.mail.security").equalsIgnoreCase("TLS")) {
                return true;
            }
            socket.setSoTimeout((int) PATIENCE.toMillis());
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String greeting = answer.readLine();
            return greeting != null && greeting.startsWith("220");
        } catch (IOException e) {
            return false;
        }
    }

    private String text(String setting) {
        return environment.getProperty(setting, "").strip();
    }
}
