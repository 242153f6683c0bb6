package pe.minka.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.NestedExceptionUtils;
import pe.minka.Platform;
import pe.minka.embedded.EmbeddedCache;
import pe.minka.embedded.EmbeddedDatabase;
import pe.minka.embedded.EmbeddedStores;

/** The first of the two commands: the whole platform on embedded stores, with the demo community. */
class DemoPlatform {

    private static final int LARGEST_PORT = 65_535;
    private static final String STANDARD_PORT = "8080";

    private static final Map<String, String> SETTINGS = Map.of(
            "minka.demo", "true",
            "minka.development", "true",
            "minka.secure-cookies", "false",
            "minka.embedded", "false",
            // What goes wrong at the start is told below, once.
            "logging.level.org.springframework.boot.SpringApplication", "off",
            "logging.level.pe.minka.setup", "off");

    public static void main(String[] arguments) {
        LoggingSystem.get(DemoPlatform.class.getClassLoader()).beforeInitialize();
        try {
            start(arguments);
        } catch (StartRefused refused) {
            spanish(System.err).println(refused.getMessage());
            System.exit(1);
        }
    }

    private static void start(String[] arguments) {
        int port = freePort(System.getenv().getOrDefault("SERVER_PORT", STANDARD_PORT));
        var home = DemoHome.open(Path.of(System.getProperty("minka.home", ".minka")));
        if (Boolean.getBoolean("minka.fresh")) {
            home.forget();
        }
        var database = home.database();
        SpringApplication.getShutdownHandlers().add(database::stop);
        var cache = home.cache();
        SpringApplication.getShutdownHandlers().add(cache::stop);
        run(home, database, cache, arguments);
        spanish(System.out).print(new DemoWelcome(port, home.folder()).text());
    }

    private static void run(DemoHome home, EmbeddedDatabase database, EmbeddedCache cache, String[] arguments) {
        var application = new SpringApplication(Platform.class);
        application.setLogStartupInfo(false);
        // As system properties: defaults alone would give way to what the configuration says about itself.
        SETTINGS.forEach(System.getProperties()::putIfAbsent);
        application.addInitializers(context -> EmbeddedStores.useStores(
                context.getEnvironment(),
                database.database("minka"),
                cache,
                home.folder().resolve("archivos")));
        application.addListeners(DemoPlatform::beQuiet);
        try {
            application.run(arguments);
        } catch (RuntimeException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof FlywayException) {
                throw new StartRefused("problem.version", e, home.folder());
            }
            throw e;
        }
    }

    /** Whoever presses Ctrl+C does not want to read what is being closed. */
    private static void beQuiet(ApplicationEvent event) {
        if (event instanceof ContextClosedEvent) {
            LoggingSystem.get(DemoPlatform.class.getClassLoader())
                    .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        }
    }

    private static int freePort(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST_PORT) {
            throw new StartRefused("problem.port-number", null, text);
        }
        int port = Integer.parseInt(text);
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return port;
        } catch (IOException e) {
            throw new StartRefused("problem.port", e, text, Integer.toString(port == LARGEST_PORT ? 8080 : port + 1));
        }
    }

    /** A terminal without a language of its own still shows UTF-8. */
    private static PrintStream spanish(PrintStream stream) {
        return StandardCharsets.US_ASCII.equals(stream.charset())
                ? new PrintStream(stream, true, StandardCharsets.UTF_8)
                : stream;
    }
}
